package org.practicereview.workflow.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes SVG elements, every text and attribute escaped. Looks are presentation attributes only: the pages' content
 * security policy allows no style within a page.
 */
final class Svg {

    private final StringBuilder written = new StringBuilder();

    /** Attributes as name, value, name, value. */
    Svg open(String element, Object... attributes) {
        start(element, attributes);
        written.append('>');
        return this;
    }

    Svg close(String element) {
        written.append("</").append(element).append('>');
        return this;
    }

    Svg empty(String element, Object... attributes) {
        start(element, attributes);
        written.append("/>");
        return this;
    }

    Svg text(String text) {
        written.append(escaped(text));
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String colour, double width) {
        return empty("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", colour, "stroke-width", width);
    }

    private void start(String element, Object... attributes) {
        written.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ').append(attributes[i]).append("=\"");
            written.append(escaped(valueOf(attributes[i + 1]))).append('"');
        }
    }

    private static String valueOf(Object value) {
        return value instanceof Double number ? pixels(number) : value.toString();
    }

    static String pixels(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
