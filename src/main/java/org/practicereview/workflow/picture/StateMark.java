package org.practicereview.workflow.picture;

/** Says the state of a node in signs and words: a tick, “You are here”, “Late”. */
final class StateMark {

    private static final double TAG_HEIGHT = 18;
    /** A tag stands a little above the border: it hides no symbol and no neighbour. */
    private static final double ABOVE = 7;

    private static final double TICK_RADIUS = 8;

    private StateMark() {}

    static void draw(Svg svg, DrawnNode node, State state) {
        boolean open = state == State.CURRENT || state == State.LATE;
        if (state == State.DONE) {
            tick(svg, node.box().right() - 4, node.box().y() + 4);
        }
        // A frame is current as long as one of its steps is: the step carries the sign.
        if (open && node.kind() != Kind.SUB_PROCESS) {
            tag(svg, "You are here", node.box().centreX(), node.box().y() - ABOVE, Outline.BLUE);
        }
        if (state == State.LATE) {
            tag(svg, "Late", node.box().x() + 22, node.box().bottom() - ABOVE, Outline.RED);
        }
    }

    private static void tick(Svg svg, double x, double y) {
        svg.empty("circle", "cx", x, "cy", y, "r", TICK_RADIUS, "fill", Outline.GREEN);
        svg.empty(
                "path",
                "d",
                "M %s %s l 3 3 l 5 -6".formatted(Svg.pixels(x - 4), Svg.pixels(y)),
                "fill",
                "none",
                "stroke",
                "#ffffff",
                "stroke-width",
                2);
    }

    private static void tag(Svg svg, String words, double centreX, double centreY, String colour) {
        double width = Lettering.widthOf(words) + 10;
        svg.empty(
                "rect",
                "x",
                centreX - width / 2,
                "y",
                centreY - TAG_HEIGHT / 2,
                "width",
                width,
                "height",
                TAG_HEIGHT,
                "fill",
                colour);
        Lettering.line(svg, words, centreX, centreY + 4, "middle", "#ffffff");
    }
}
