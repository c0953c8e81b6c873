package org.practicereview.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.practicereview.model.ModelFiles;
import org.practicereview.testing.ExampleProcess;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.workflow.UserSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** What is drawn is written, and what is written is drawn. */
@IntegrationTest
class WiringTest {

    @Autowired
    Map<String, JavaDelegate> delegates;

    @Autowired
    UserSteps steps;

    @Test
    void the_delegates_that_are_drawn_are_those_that_are_written() {
        assertThat(delegates.keySet()).containsExactlyInAnyOrderElementsOf(ModelFiles.delegateNames());
    }

    @Test
    void the_tasks_of_people_that_are_drawn_are_those_that_are_written() {
        assertThat(steps.keys().stream()
                        .filter(key -> !key.process().equals(ExampleProcess.KEY))
                        .map(key -> key.process() + "/" + key.task()))
                .containsExactlyInAnyOrderElementsOf(ModelFiles.userTasks());
    }
}
