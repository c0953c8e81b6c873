package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadline;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.workflow.SectionedTasks;
import org.springframework.beans.factory.annotation.Autowired;

/** Suspicion comes on the day of awareness, or while it is decided or prepared: what is owed and what is kept (T2, N1 to N3). */
@IntegrationTest
class SuspectedMeanwhileTest extends SuspicionSteps {

    @Autowired
    SectionedTasks sections;

    @Test
    void suspicion_on_the_day_of_awareness_starts_a_clock_although_one_from_that_day_was_met() {
        IncidentReference reference = quiet.sentToTheSecretaryOfState();
        clock.advance(Duration.ofDays(3));

        suspect(reference, England.today(clock).minusDays(3));

        assertThat(deadlines(reference)).hasSize(2);
        assertThat(deadlines(reference))
                .extracting(Deadline::startedOn)
                .containsOnly(England.today(clock).minusDays(3));
        assertThat(deadlines(reference)).extracting(Deadline::isOpen).containsExactly(false, true);
    }

    @Test
    void a_case_not_notified_that_was_suspected_on_the_day_of_awareness_owes_what_it_always_owed() {
        IncidentReference reference = quiet.notNotified();
        clock.advance(Duration.ofDays(3));

        suspect(reference, England.today(clock).minusDays(3));

        assertThat(deadlines(reference)).hasSize(1);
        assertThat(deadlines(reference).get(0).isOpen()).isTrue();
        assertThat(explained(reference, deadlines(reference).get(0)))
                .contains("It was cancelled", "it was owed again, from the same day");
    }

    @Test
    void while_it_is_prepared_it_is_decided_anew_and_no_typed_word_is_lost() {
        IncidentReference reference = quiet.preparedForTheSecretaryOfState();
        Person notifier = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER);
        String task = walk.task(reference, "Task_PrepareNotification").id();
        sections.save(notifier, task, "notifier", CaseWalk.answers("{'telephone':'01234 567890'}"), 0);
        clock.advance(Duration.ofDays(14));

        suspect(reference, today());

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CRITERIA_CHECK);
        assertThat(walk.openSteps(reference))
                .contains("Task_DecideWhetherToNotify")
                .doesNotContain("Task_PrepareNotification");
        assertThat(deadlines(reference).get(0).cancelledBecause())
                .contains("abuse or neglect became known or suspected on 4 May 2026");
        assertThat(deadlines(reference).get(1).isOpen()).isTrue();
        assertThat(jobs.waitingAt(reference.value()).stream().filter("BoundaryEvent_NotificationDue"::equals))
                .hasSize(1);
        quiet.decide(reference, "PANEL");
        String again = walk.task(reference, "Task_PrepareNotification").id();
        assertThat(tasks.open(notifier, again).typed().typed().toString()).contains("01234 567890");
    }

    @Test
    void while_it_is_decided_everybody_is_asked_anew() {
        IncidentReference reference = quiet.lookedAfterChildDied();
        String before = walk.task(reference, "Task_DecideWhetherToNotify").id();

        suspect(reference, today());

        assertThat(walk.task(reference, "Task_DecideWhetherToNotify").id()).isNotEqualTo(before);
        assertThat(deadlines(reference)).hasSize(1);
        quiet.decide(reference, "PANEL");
        quiet.send(reference);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.RAPID_REVIEW_OPEN);
    }
}
