package org.practicereview.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadline;
import org.practicereview.guidance.Obligation;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock of the copies runs only while it is decided to publish the report, and once (L11). */
@IntegrationTest
class ClockOfCopiesTest extends PublicationSteps {

    @Autowired
    ReviewRecords reviewRecords;

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    Jobs jobs;

    @Test
    void copies_that_go_on_the_last_day_shown_let_the_report_be_published_on_a_last_day_that_is_a_sunday() {
        clock.set(LocalDateTime.of(2026, 8, 31, 9, 0));
        IncidentReference reference = walk.reported();
        assertThat(publications.publication(walk.file(reference)))
                .extracting(Publication::latestOn, Publication::copiesBy)
                .containsExactly(LocalDate.of(2027, 2, 28), LocalDate.of(2027, 2, 18));
        clock.set(LocalDateTime.of(2027, 2, 18, 16, 0));
        walk.sendCopies(reference, DELEGATED_PARTNER_HEALTH, PARTNERSHIP_BUSINESS_MANAGER);

        clock.set(LocalDateTime.of(2027, 2, 28, 9, 0));
        walk.publish(reference, PARTNERSHIP_BUSINESS_MANAGER);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.ACTIONS_OPEN);
        assertThat(deadlines.of(List.of(walk.file(reference).id())))
                .filteredOn(deadline -> deadline.lateness() != null || deadline.overdueSince() != null)
                .isEmpty();
    }

    @Test
    void where_it_is_decided_not_to_publish_after_all_no_copies_are_owed() {
        IncidentReference reference = walk.reported();
        decide(reference, "'PUBLISH'");
        decideAgain(reference);
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
        assertThat(publications.publication(walk.file(reference)).copiesBy()).isEqualTo(LocalDate.of(2026, 10, 9));

        decide(reference, "'DO_NOT_PUBLISH'");

        assertThat(copies(reference))
                .singleElement()
                .extracting(Deadline::isOpen, Deadline::cancelledBecause)
                .containsExactly(false, "publication is decided on again");
        clock.set(LocalDateTime.of(2026, 10, 12, 9, 0));
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
    }

    @Test
    void another_decision_to_publish_on_the_same_day_lets_the_same_clock_go_on_with_its_breach() {
        IncidentReference reference = walk.reported();
        decide(reference, "'PUBLISH'");
        clock.set(LocalDateTime.of(2026, 10, 12, 9, 0));
        jobs.runDueOf(reference.value());
        decideAgain(reference);

        decide(reference, "'PUBLISH'");
        jobs.runDueOf(reference.value());

        assertThat(copies(reference))
                .singleElement()
                .extracting(Deadline::isOpen, deadline -> deadline.overdueSince() != null)
                .containsExactly(true, true);
        assertThat(missed(reference)).hasSize(1);
        walk.signIdentityCheck(reference);
        act(reference, "Task_SendAdvanceCopies", "{'finalText':true%s}".formatted(walk.late()));
        assertThat(copies(reference))
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.lateness()).isNotNull());
    }

    @Test
    void where_publication_is_aimed_at_a_later_day_meanwhile_only_the_copies_before_that_day_are_owed() {
        IncidentReference reference = walk.reported();
        decide(reference, "'PUBLISH'");
        reviewRecords.add(
                manager,
                reference,
                RecordKind.DELAY,
                CaseWalk.answers("{'because':'INQUEST','reasons':'The inquest','targetOn':'2026-12-18'}"));
        decideAgain(reference);

        decide(reference, "'PUBLISH'");

        assertThat(copies(reference))
                .filteredOn(Deadline::isOpen)
                .singleElement()
                .extracting(Deadline::dueOn)
                .isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
        clock.set(LocalDateTime.of(2026, 10, 12, 9, 0));
        jobs.runDueOf(reference.value());
        assertThat(missed(reference)).isEmpty();
        clock.set(LocalDateTime.of(2026, 12, 10, 9, 0));
        jobs.runDueOf(reference.value());
        assertThat(missed(reference)).singleElement().asString().contains("9 December 2026");
    }

    @Test
    void copies_that_are_to_go_again_are_owed_no_more_where_it_is_decided_not_to_publish() {
        IncidentReference reference = walk.copiesSent();
        act(reference, "Task_PublishReport", "{'choice':'SEND_AGAIN'}");
        decideAgain(reference);
        decide(reference, "'DO_NOT_PUBLISH'");

        assertThat(copies(reference))
                .extracting(Deadline::isOpen, deadline -> deadline.cancelledAt() != null)
                .containsExactly(tuple(false, false), tuple(false, true));
    }

    private void decideAgain(IncidentReference reference) {
        act(reference, "Task_SendAdvanceCopies", "{'finalText':false,'decideAgain':'The inquest begins'}");
    }

    private List<Deadline> copies(IncidentReference reference) {
        return deadlines.of(List.of(walk.file(reference).id())).stream()
                .filter(deadline -> deadline.obligation() == Obligation.SEND_ADVANCE_COPIES)
                .toList();
    }

    private List<String> missed(IncidentReference reference) {
        return records.timeline(reference, "deadline-missed").stream()
                .filter(what -> what.contains(Obligation.SEND_ADVANCE_COPIES.label()))
                .toList();
    }
}
