package org.practicereview.workflow;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.practicereview.casefile.Matter;
import org.practicereview.form.Question;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleProcess;
import org.springframework.stereotype.Component;

/** A step of a process that only tests have. */
@Component
public class ExampleStep implements UserStep<ExampleStep.ExampleAnswers> {

    public static final StepKey KEY = new StepKey(ExampleProcess.KEY, "Task_Example");

    /** What it asks. */
    public record ExampleAnswers(
            @Question("What happened?") @NotBlank(message = "Enter what happened") @Size(max = 200)
            String what,

            @Question(value = "Who was there?", each = "Witness")
            List<@Valid Witness> witnesses) {}

    /** An entry of the list. */
    public record Witness(
            @Question("Name") @NotBlank(message = "Enter a name") @Size(max = 100)
            String name) {}

    /** Start, the step, end. */
    public static BpmnModelInstance model(Role role) {
        return ExampleProcess.model(
                steps -> steps.userTask(KEY.task()).name("Example task").camundaCandidateGroups(role.name()));
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(KEY);
    }

    @Override
    public Class<ExampleAnswers> form() {
        return ExampleAnswers.class;
    }

    @Override
    public Matter matter() {
        return Matter.NOTIFICATION;
    }

    @Override
    public List<Facts> toRead(org.practicereview.casefile.CaseFile file) {
        return List.of(new Facts(
                "To know", List.of(new Facts.Fact("Place", file.incident().place()))));
    }

    @Override
    public String whenDone() {
        return "The example is done.";
    }

    @Override
    public Outcome complete(StepContext step, ExampleAnswers answers) {
        return Outcome.done();
    }
}
