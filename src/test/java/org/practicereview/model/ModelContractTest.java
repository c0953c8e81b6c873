package org.practicereview.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelParseException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule, on every model. That each rule would notice is shown by {@link BrokenModelsTest}. */
class ModelContractTest {

    @TestFactory
    Stream<DynamicTest> every_rule_holds_in_every_model() {
        return ModelFiles.all().stream()
                .flatMap(model -> ModelRule.ALL.stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                model + ": " + rule.sentence(),
                                () -> assertThat(rule.breachesIn(model)).isEmpty())));
    }

    @Test
    void the_stages_of_a_case_have_their_models() {
        assertThat(ModelFiles.processIds())
                .contains(
                        "SeriousIncident",
                        "RapidReview",
                        "AgencyRequest",
                        "PanelConsideration",
                        "LocalReview",
                        "TermsApproval",
                        "NationalReview",
                        "ReviewReport",
                        "Publication",
                        "SeriousCaseReview",
                        "ChildDeath",
                        "Withdrawal",
                        "Learning",
                        "LearningReview");
    }

    @Test
    void the_delegates_that_are_drawn_can_be_listed() {
        assertThat(ModelFiles.delegateNames())
                .contains("assignReviewer", "workOutPublicationDates", "recordRapidReviewOverdue")
                .allSatisfy(name -> assertThat(name).matches("[a-z][A-Za-z]+"));
    }

    /** A renamed step that code still asks for by its old name would be found by nothing: the question has no answer. */
    @Test
    void every_step_that_code_names_is_drawn() throws IOException {
        List<NamedStep> named = NamedStep.inMain();

        assertThat(named)
                .extracting(NamedStep::name)
                .contains("Task_SendNotification", "BoundaryEvent_NotificationDue");
        assertThat(named)
                .filteredOn(step -> ModelFiles.nodeIds().stream().noneMatch(step::means))
                .isEmpty();
    }

    @Test
    void a_name_that_code_puts_together_is_known_by_its_beginning() {
        assertThat(NamedStep.in("Partner", """
                step("Task_GiveView" + inModel), step("Task_HearFamily"),
                one.startsWith("Task_Approve")
                """))
                .containsExactly(
                        new NamedStep("Partner", "Task_GiveView", true),
                        new NamedStep("Partner", "Task_HearFamily", false),
                        new NamedStep("Partner", "Task_Approve", true));
        assertThat(new NamedStep("Partner", "Task_GiveView", true).means("Task_GiveViewHealth"))
                .isTrue();
        assertThat(new NamedStep("Partner", "Task_GiveView", false).means("Task_GiveViewHealth"))
                .isFalse();
    }

    @Test
    void a_file_that_breaks_the_schema_cannot_be_read() {
        String broken = ModelFiles.named("learning")
                .xml()
                .replace("<bpmn:incoming>", "<bpmn:coming>")
                .replace("</bpmn:incoming>", "</bpmn:coming>");

        assertThatThrownBy(() ->
                        Bpmn.readModelFromStream(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(ModelParseException.class);
    }
}
