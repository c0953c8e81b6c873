package org.practicereview.workflow.picture;

import java.util.ArrayList;
import java.util.List;

/** Words in the drawing. SVG does not wrap lines, so widths are estimated from the shapes of Arial's letters. */
final class Lettering {

    static final String FONT = "Arial, Helvetica, sans-serif";
    static final String INK = "#0b0c0c";

    private static final double SIZE = 11.5;
    private static final double LINE = 14;
    /** From the top of a line to the foot of its letters. */
    private static final double ASCENT = 11;

    private Lettering() {}

    /** Lines centred in a box, from its top. */
    static void fromTop(Svg svg, String text, Box box) {
        write(svg, wrapped(text, box.width() + SIZE / 2), box.centreX(), box.y());
    }

    /** Lines centred in a box both ways. */
    static void inMiddle(Svg svg, String text, Box box) {
        List<String> lines = wrapped(text, box.width());
        write(svg, lines, box.centreX(), box.centreY() - lines.size() * LINE / 2);
    }

    private static void write(Svg svg, List<String> lines, double centre, double top) {
        for (int i = 0; i < lines.size(); i++) {
            line(svg, lines.get(i), centre, top + ASCENT + i * LINE, "middle", INK);
        }
    }

    static void line(Svg svg, String text, double x, double baseline, String anchor, String colour) {
        svg.open(
                        "text",
                        "x",
                        x,
                        "y",
                        baseline,
                        "text-anchor",
                        anchor,
                        "font-family",
                        FONT,
                        "font-size",
                        SIZE,
                        "fill",
                        colour)
                .text(text)
                .close("text");
    }

    static List<String> wrapped(String text, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.trim().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && widthOf(longer) > width) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return List.copyOf(lines);
    }

    static double widthOf(String text) {
        return text.chars().mapToDouble(Lettering::widthOf).sum() * SIZE;
    }

    private static double widthOf(int letter) {
        if ("iljI.,'’".indexOf(letter) >= 0) {
            return 0.24;
        }
        if ("tfr ?-()".indexOf(letter) >= 0) {
            return 0.31;
        }
        if ("mMwW".indexOf(letter) >= 0) {
            return 0.84;
        }
        return Character.isUpperCase(letter) ? 0.7 : 0.55;
    }
}
