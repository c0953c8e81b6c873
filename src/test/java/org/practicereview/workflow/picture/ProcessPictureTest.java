package org.practicereview.workflow.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.workflow.picture.Pictures.at;
import static org.practicereview.workflow.picture.Pictures.model;
import static org.practicereview.workflow.picture.Pictures.read;

import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class ProcessPictureTest {

    private static final String TICK = "l 3 3 l 5 -6";
    private static final String DASHES = "stroke-dasharray=\"5 4\"";
    private static final String YOU_ARE_HERE = ">You are here<";
    private static final String LATE = ">Late<";

    private final ProcessPicture learning = ProcessPicture.of(model("learning"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serious-incident",
                "rapid-review",
                "panel-consideration",
                "local-review",
                "national-review",
                "publication",
                "serious-case-review",
                "child-death",
                "withdrawal",
                "learning"
            })
    void every_model_is_drawn_as_a_well_formed_image_that_says_what_it_is(String file) {
        Element svg = read(ProcessPicture.of(model(file)).of(Progress.none())).getDocumentElement();

        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("Nothing has begun.");
    }

    @Test
    void what_is_done_has_a_tick() {
        String picture = learning.of(at(Set.of("Task_OpenLearning", "Task_RecordRecommendations")));

        assertThat(count(picture, TICK)).isEqualTo(2);
        assertThat(picture).doesNotContain(YOU_ARE_HERE, LATE);
    }

    @Test
    void what_is_current_has_a_thick_border_and_says_so() {
        String picture = learning.of(at(Set.of(), "Task_CarryOutActions"));

        assertThat(count(picture, YOU_ARE_HERE)).isEqualTo(1);
        assertThat(borderOf("Task_CarryOutActions", picture)).isEqualTo("4");
        assertThat(borderOf("Task_VerifyActions", picture)).isEqualTo("1.5");
    }

    @Test
    void what_is_late_says_both() {
        String picture = learning.of(new Progress(Set.of(), Set.of(), Set.of("Task_CarryOutActions")));

        assertThat(count(picture, YOU_ARE_HERE)).isEqualTo(1);
        assertThat(count(picture, LATE)).isEqualTo(1);
    }

    @Test
    void what_is_coming_is_dashed() {
        // two steps of the engine, a start, two choices and three ends, and two events on a border that are two rings
        // each
        int nodes = model("learning").getModelElementsByType(UserTask.class).size() + 12;

        assertThat(count(learning.of(Progress.none()), DASHES)).isEqualTo(nodes);
        assertThat(count(learning.of(at(Set.of("Task_OpenLearning"), "Task_VerifyActions")), DASHES))
                .isEqualTo(nodes - 2);
    }

    @Test
    void a_step_that_was_returned_is_current_again() {
        String picture = learning.of(at(Set.of("Task_CarryOutActions"), "Task_CarryOutActions"));

        assertThat(picture).contains(YOU_ARE_HERE).doesNotContain(TICK);
    }

    @Test
    void a_late_frame_makes_its_open_steps_late_and_leaves_here_to_them() {
        Progress late = new Progress(
                Set.of("Task_GatherAgencyReturns"),
                Set.of("SubProcess_ReviewingRapidly", "Task_HoldRapidReviewMeeting"),
                Set.of("SubProcess_ReviewingRapidly"));

        String picture = ProcessPicture.of(model("rapid-review")).of(late);

        assertThat(count(picture, YOU_ARE_HERE)).isEqualTo(1);
        assertThat(count(picture, LATE)).isEqualTo(2);
        assertThat(picture).contains("Gather agency returns: done. Hold rapid review meeting: you are here, late.");
    }

    @Test
    void names_are_escaped() {
        BpmnModelInstance model = model("learning");
        model.<UserTask>getModelElementById("Task_VerifyActions").setName("<b>\"Bob's\" & ]]></b>");

        String picture = ProcessPicture.of(model).of(at(Set.of(), "Task_VerifyActions"));

        assertThat(read(picture).getElementsByTagName("b").getLength()).isZero();
        assertThat(read(picture).getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("<b>\"Bob's\" & ]]></b>: you are here.");
    }

    @Test
    void nothing_in_it_needs_a_looser_security_policy() {
        String picture = ProcessPicture.of(model("serious-incident")).of(at(Set.of("Task_OpenReview")));

        NodeList all = read(picture).getElementsByTagName("*");
        Stream.iterate(0, i -> i < all.getLength(), i -> i + 1)
                .map(all::item)
                .forEach(ProcessPictureTest::assertHarmless);
    }

    private static void assertHarmless(Node element) {
        assertThat(element.getNodeName())
                .isIn("svg", "title", "desc", "rect", "circle", "path", "line", "polyline", "polygon", "text");
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String attribute = element.getAttributes().item(i).getNodeName();
            assertThat(attribute).isNotIn("style", "class", "href").doesNotStartWith("on");
        }
    }

    /** The border of the rectangle that stands where the model puts the step. */
    private static String borderOf(String id, String picture) {
        Diagram diagram = new DiagramReader(model("learning")).read();
        Box box = diagram.node(id).orElseThrow().box();
        NodeList rectangles = read(picture).getElementsByTagName("rect");
        return Stream.iterate(0, i -> i < rectangles.getLength(), i -> i + 1)
                .map(i -> (Element) rectangles.item(i))
                .filter(rectangle -> rectangle.getAttribute("x").equals(Svg.pixels(box.x())))
                .filter(rectangle -> rectangle.getAttribute("y").equals(Svg.pixels(box.y())))
                .map(rectangle -> rectangle.getAttribute("stroke-width"))
                .findFirst()
                .orElseThrow();
    }

    private static int count(String picture, String mark) {
        return picture.split(java.util.regex.Pattern.quote(mark), -1).length - 1;
    }
}
