package org.practicereview.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Dates fell due while everything was down: in a year before those of other tests, so that only ours are due. */
@IntegrationTest
@Tag("zones")
class AfterStandstillTest {

    private static final EngineSettings SWITCHED_ON =
            new EngineSettings(true, "PT1M", Duration.ofSeconds(30), Duration.ofSeconds(5), 3, 10);

    @Autowired
    DefaultJobExecutor executor;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MutableClock clock;

    @Test
    void what_fell_due_meanwhile_is_recorded_once_in_order_and_names_the_day_it_was_due() {
        clock.set(LocalDateTime.of(2024, 1, 15, 9, 0));
        IncidentReference toBePublished = walk.reported();
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                toBePublished,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'Nothing against it'}");
        IncidentReference recorded = walk.recorded();
        IncidentReference notified = walk.notified();
        LocalDateTime started = LocalDateTime.of(2024, 9, 2, 10, 30);

        clock.set(started);
        runUntilRecorded(toBePublished, recorded, notified);
        runUntilRecorded(toBePublished, recorded, notified);

        assertThat(records.timeline(toBePublished, "deadline-missed"))
                .containsExactly(
                        "Date missed: Send copies of the report before publication," + " due on 4 July 2024",
                        "Date missed: Publish the report, due on 15 July 2024");
        assertThat(records.timeline(recorded, "deadline-missed"))
                .containsExactly("Date missed: Notify, due on 22 January 2024");
        assertThat(records.timeline(notified, "deadline-missed"))
                .containsExactly("Date missed: Send the rapid review to the Panel, due on 5 February 2024");
        assertThat(List.of(toBePublished, recorded, notified))
                .allSatisfy(reference -> assertThat(records.messages(reference, "DEADLINE_MISSED"))
                        .doesNotHaveDuplicates()
                        .isNotEmpty());
        assertThat(open(toBePublished))
                .extracting(Deadline::overdueSince)
                .as("when it was noticed")
                .containsOnly(clock.instant());
    }

    private void runUntilRecorded(IncidentReference... references) {
        var execution = new JobExecution(executor, SWITCHED_ON);
        execution.start();
        try {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> List.of(references).stream()
                            .flatMap(reference -> open(reference).stream())
                            .allMatch(deadline -> deadline.overdueSince() != null));
        } finally {
            execution.stop();
        }
    }

    private List<Deadline> open(IncidentReference reference) {
        return deadlines.of(List.of(walk.file(reference).id())).stream()
                .filter(Deadline::isOpen)
                .toList();
    }
}
