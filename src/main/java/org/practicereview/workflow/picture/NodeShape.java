package org.practicereview.workflow.picture;

/** Draws one node: its outline, its symbol and its name. */
final class NodeShape {

    /** Kept free of letters at both sides of a step. */
    private static final double PADDING = 4;

    private static final double SYMBOL_DEPTH = 12;
    private static final double CORNER = 10;

    private final Svg svg;
    private final DrawnNode node;
    private final Box box;
    private final Outline outline;

    NodeShape(Svg svg, DrawnNode node, State state) {
        this.svg = svg;
        this.node = node;
        this.box = node.box();
        this.outline = Outline.of(state);
    }

    void draw() {
        if (node.kind() == Kind.SUB_PROCESS) {
            frame();
        } else if (node.kind().isStep()) {
            step();
        } else if (node.kind().isGateway()) {
            gateway();
        } else {
            event();
        }
        node.label().ifPresent(label -> Lettering.fromTop(svg, node.name(), label));
    }

    private void frame() {
        outline.unfilled().rectangle(svg, box, CORNER);
        Lettering.line(svg, node.name(), box.x() + 12, box.y() + 20, "start", Lettering.INK);
    }

    private void step() {
        Outline border = node.kind() == Kind.CALL_ACTIVITY ? outline.atLeast(5) : outline;
        border.rectangle(svg, box, CORNER);
        Lettering.inMiddle(svg, node.name(), lettered());
        if (node.kind() == Kind.USER_TASK) {
            Symbol.person(svg, box.x() + 13, box.y() + 13);
        } else if (node.kind() == Kind.SERVICE_TASK) {
            Symbol.cog(svg, box.x() + 13, box.y() + 13);
        }
    }

    /** Three lines of a name need to start below the symbol; a call activity has none. */
    private Box lettered() {
        double below = node.kind() == Kind.CALL_ACTIVITY ? 0 : SYMBOL_DEPTH;
        return new Box(box.x() + PADDING, box.y() + below, box.width() - 2 * PADDING, box.height() - below);
    }

    private void gateway() {
        outline.path(
                svg,
                "M %s %s L %s %s L %s %s L %s %s Z"
                        .formatted(
                                Svg.pixels(box.centreX()),
                                Svg.pixels(box.y()),
                                Svg.pixels(box.right()),
                                Svg.pixels(box.centreY()),
                                Svg.pixels(box.centreX()),
                                Svg.pixels(box.bottom()),
                                Svg.pixels(box.x()),
                                Svg.pixels(box.centreY())));
        if (node.kind() == Kind.EXCLUSIVE_GATEWAY) {
            Symbol.cross(svg, box.centreX(), box.centreY());
        } else if (node.kind() == Kind.PARALLEL_GATEWAY) {
            Symbol.plus(svg, box.centreX(), box.centreY());
        }
    }

    private void event() {
        double radius = box.width() / 2;
        Outline ring = node.kind() == Kind.END_EVENT ? outline.atLeast(4) : outline;
        ring = node.kind() == Kind.BOUNDARY_TIMER ? ring.dashed() : ring;
        ring.circle(svg, box.centreX(), box.centreY(), radius);
        if (node.kind().isBoundary()) {
            ring.circle(svg, box.centreX(), box.centreY(), radius - 4);
        }
        if (node.kind() == Kind.BOUNDARY_TIMER) {
            Symbol.clock(svg, box.centreX(), box.centreY());
        }
    }
}
