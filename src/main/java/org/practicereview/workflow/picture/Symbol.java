package org.practicereview.workflow.picture;

/** The small signs within the shapes, as BPMN has them. */
final class Symbol {

    private static final String INK = Lettering.INK;

    private Symbol() {}

    static void person(Svg svg, double x, double y) {
        svg.empty("circle", "cx", x, "cy", y - 4, "r", 3.0, "fill", INK);
        svg.empty(
                "path", "d", "M %s %s a 6 6 0 0 1 12 0 Z".formatted(Svg.pixels(x - 6), Svg.pixels(y + 6)), "fill", INK);
    }

    static void cog(Svg svg, double x, double y) {
        for (int tooth = 0; tooth < 8; tooth++) {
            ray(svg, new Point(x, y), tooth * Math.PI / 4, 3.5, 6.5, 2);
        }
        svg.empty("circle", "cx", x, "cy", y, "r", 3.5, "fill", "none", "stroke", INK, "stroke-width", 2);
    }

    static void clock(Svg svg, double x, double y) {
        svg.empty("circle", "cx", x, "cy", y, "r", 9.0, "fill", "none", "stroke", INK, "stroke-width", 1.2);
        for (int hour = 0; hour < 12; hour++) {
            ray(svg, new Point(x, y), hour * Math.PI / 6, 7, 9, 1);
        }
        svg.line(x, y, x, y - 6, INK, 1.2);
        svg.line(x, y, x + 4, y, INK, 1.2);
    }

    static void cross(Svg svg, double x, double y) {
        svg.line(x - 7, y - 7, x + 7, y + 7, INK, 3);
        svg.line(x - 7, y + 7, x + 7, y - 7, INK, 3);
    }

    static void plus(Svg svg, double x, double y) {
        svg.line(x - 10, y, x + 10, y, INK, 3);
        svg.line(x, y - 10, x, y + 10, INK, 3);
    }

    private static void ray(Svg svg, Point centre, double angle, double from, double to, double width) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        svg.line(
                centre.x() + from * cosine,
                centre.y() + from * sine,
                centre.x() + to * cosine,
                centre.y() + to * sine,
                INK,
                width);
    }
}
