package org.practicereview.workflow.picture;

/**
 * How the border of a shape shows its state: by its kind of line first and colour second, so that nothing hangs on
 * colour alone. Every colour keeps a contrast of 4.5 to 1 or more with white.
 */
record Outline(String colour, String fill, double width, String dashes) {

    static final String GREEN = "#00703c";
    static final String BLUE = "#1d70b8";
    static final String RED = "#942514";
    static final String GREY = "#505a5f";

    private static final String SOLID = "none";
    private static final String DASHED = "5 4";

    static Outline of(State state) {
        return switch (state) {
            case DONE -> new Outline(GREEN, "#ffffff", 1.5, SOLID);
            case CURRENT -> new Outline(BLUE, "#eef5fb", 4, SOLID);
            case LATE -> new Outline(RED, "#fdf3f1", 4, SOLID);
            case COMING -> new Outline(GREY, "#ffffff", 1.5, DASHED);
        };
    }

    Outline atLeast(double thickness) {
        return new Outline(colour, fill, Math.max(width, thickness), dashes);
    }

    Outline unfilled() {
        return new Outline(colour, "none", width, dashes);
    }

    Outline dashed() {
        return new Outline(colour, fill, width, DASHED);
    }

    void rectangle(Svg svg, Box box, double roundness) {
        svg.empty(
                "rect",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                roundness,
                "fill",
                fill,
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes);
    }

    void circle(Svg svg, double x, double y, double radius) {
        svg.empty(
                "circle",
                "cx",
                x,
                "cy",
                y,
                "r",
                radius,
                "fill",
                fill,
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes);
    }

    void path(Svg svg, String path) {
        svg.empty("path", "d", path, "fill", fill, "stroke", colour, "stroke-width", width, "stroke-dasharray", dashes);
    }
}
