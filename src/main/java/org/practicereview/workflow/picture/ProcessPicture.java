package org.practicereview.workflow.picture;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * “Where is this case”: a process drawn as SVG from the coordinates of its model, with what is done, current, late and
 * coming marked. The state is told by ticks, tags and kinds of line, never by colour alone.
 */
public final class ProcessPicture {

    private final Diagram diagram;
    private final ProcessSteps steps;

    private ProcessPicture(Diagram diagram) {
        this.diagram = diagram;
        this.steps = new ProcessSteps(diagram);
    }

    /** Reads the model once; any number of cases can then be drawn, also at the same time. */
    public static ProcessPicture of(BpmnModelInstance model) {
        return new ProcessPicture(new DiagramReader(model).read());
    }

    public static ProcessPicture of(InputStream model) {
        return of(Bpmn.readModelFromStream(model));
    }

    /** The steps of the process in words. */
    public ProcessSteps steps() {
        return steps;
    }

    /** An SVG element to be put into a page as it is. */
    public String of(Progress progress) {
        Svg svg = new Svg();
        begin(svg, progress);
        diagram.flows().forEach(flow -> FlowLine.draw(svg, flow));
        diagram.nodes().stream()
                .filter(node -> !node.kind().isBoundary())
                .forEach(node -> new NodeShape(svg, node, diagram.stateOf(node, progress)).draw());
        diagram.nodes().stream()
                .filter(node -> node.kind().isBoundary())
                .forEach(node -> new NodeShape(svg, node, diagram.stateOf(node, progress)).draw());
        diagram.nodes().forEach(node -> StateMark.draw(svg, node, diagram.stateOf(node, progress)));
        return svg.close("svg").toString();
    }

    private void begin(Svg svg, Progress progress) {
        Box box = diagram.box();
        String viewBox =
                String.join(" ", List.of(pixels(box.x()), pixels(box.y()), pixels(box.width()), pixels(box.height())));
        String title = diagram.id() + "-title";
        String description = diagram.id() + "-description";
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "role",
                "img",
                "aria-labelledby",
                title + " " + description,
                "viewBox",
                viewBox,
                "width",
                box.width(),
                "height",
                box.height());
        svg.open("title", "id", title).text(diagram.name()).close("title");
        svg.open("desc", "id", description).text(inWords(progress)).close("desc");
    }

    private String inWords(Progress progress) {
        String told = steps.of(progress).stream()
                .filter(step -> step.state() != State.COMING)
                .map(step -> step.name() + ": " + inWords(step.state()))
                .collect(Collectors.joining(". "));
        return told.isEmpty() ? "Nothing has begun." : told + ".";
    }

    private static String inWords(State state) {
        return switch (state) {
            case DONE -> "done";
            case CURRENT -> "you are here";
            case LATE -> "you are here, late";
            case COMING -> "coming";
        };
    }

    private static String pixels(double number) {
        return Svg.pixels(number);
    }
}
