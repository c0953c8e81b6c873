package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.DayInWords;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A date that passes is flagged, written down and told, once; and the work goes on. */
@IntegrationTest
class DatesPassingTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    MutableClock clock;

    @Autowired
    Jobs jobs;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseRecords records;

    @Autowired
    Timeline timeline;

    /** A case at work under a date: how it gets there, when it becomes late, and the step that is then late. */
    record Running(
            Obligation obligation,
            String timer,
            Function<CaseWalk, IncidentReference> at,
            Instant lapsesAt,
            Role by,
            String step,
            String answers) {

        /** The overdue report is told to more than the partners (L12). */
        List<String> told() {
            Stream<String> bodies = obligation == Obligation.PUBLISH_REPORT
                    ? Stream.of("LEAD_SAFEGUARDING_PARTNERS", "PANEL", "SECRETARY_OF_STATE")
                    : Stream.of("LEAD_SAFEGUARDING_PARTNERS");
            return bodies.map(body -> body + ": " + obligation).toList();
        }

        @Override
        public String toString() {
            return obligation.name();
        }
    }

    static List<Running> dates() {
        return List.of(
                new Running(
                        Obligation.NOTIFY,
                        "BoundaryEvent_NotificationDue",
                        CaseWalk::prepared,
                        Instant.parse("2026-04-27T23:00:00Z"),
                        Role.LOCAL_AUTHORITY_APPROVER,
                        "Task_SendNotification",
                        "{'choice':'SEND'%s}"),
                new Running(
                        Obligation.SEND_RAPID_REVIEW,
                        "BoundaryEvent_RapidReviewDue",
                        CaseWalk::rapidReviewSigned,
                        Instant.parse("2026-05-12T23:00:00Z"),
                        Role.PARTNERSHIP_BUSINESS_MANAGER,
                        "Task_SendRapidReview",
                        "{'panelAgreedBy':null%s}"),
                new Running(
                        Obligation.SEND_ADVANCE_COPIES,
                        "BoundaryEvent_AdvanceCopiesDue",
                        DatesPassingTest::toBePublished,
                        Instant.parse("2026-10-09T23:00:00Z"),
                        Role.PARTNERSHIP_BUSINESS_MANAGER,
                        "Task_SendAdvanceCopies",
                        "{'finalText':true%s}"),
                new Running(
                        Obligation.PUBLISH_REPORT,
                        "BoundaryEvent_PublicationDue",
                        CaseWalk::copiesSent,
                        Instant.parse("2026-10-20T23:00:00Z"),
                        Role.PARTNERSHIP_BUSINESS_MANAGER,
                        "Task_PublishReport",
                        "{'choice':'NOW','themes':['NEGLECT']%s}"));
    }

    @ParameterizedTest
    @MethodSource("dates")
    void a_date_that_passes_is_recorded_once_and_told_and_the_work_goes_on(Running running) {
        IncidentReference reference = running.at().apply(walk);
        assertThat(timer(reference, running).getDuedate()).isEqualTo(running.lapsesAt());

        clock.set(running.lapsesAt().minusSeconds(1));
        jobs.runDueOf(reference.value());
        assertThat(deadline(reference, running.obligation()).overdueSince())
                .as("in the last second of the due day")
                .isNull();
        clock.set(running.lapsesAt());
        jobs.runDueOf(reference.value());

        assertThat(deadline(reference, running.obligation()).overdueSince()).isEqualTo(running.lapsesAt());
        assertThat(records.timeline(reference, "deadline-missed"))
                .filteredOn(what -> what.equals("Date missed: "
                        + running.obligation().label() + ", due on "
                        + DayInWords.of(England.dayOf(running.lapsesAt()).minusDays(1))))
                .hasSize(1);
        String day = " " + England.dayOf(running.lapsesAt()).minusDays(1);
        assertThat(records.messages(reference, "DEADLINE_MISSED"))
                .filteredOn(message -> message.endsWith(": " + running.obligation() + day))
                .containsExactlyInAnyOrderElementsOf(
                        running.told().stream().map(told -> told + day).toList());
        assertThat(walk.openSteps(reference)).containsExactly(running.step());
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dates")
    void what_is_late_is_done_late_with_a_reason_and_an_approval_and_not_without(Running running) {
        IncidentReference reference = running.at().apply(walk);
        clock.set(running.lapsesAt());
        jobs.runDueOf(reference.value());

        assertThatThrownBy(() -> walk.complete(
                        running.by(),
                        reference,
                        running.step(),
                        running.answers().formatted("")))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactly("/lateReason required", "/lateApprovedBy required"));
        assertThat(walk.openSteps(reference)).containsExactly(running.step());

        walk.complete(running.by(), reference, running.step(), running.answers().formatted(walk.late()));

        assertThat(deadline(reference, running.obligation()))
                .returns(false, Deadline::isOpen)
                .returns(clock.instant(), Deadline::metAt);
        assertThat(walk.openSteps(reference)).doesNotContain(running.step());
        assertThat(jobs.waitingAt(reference.value())).doesNotContain(running.timer());
    }

    @ParameterizedTest
    @MethodSource("dates")
    void what_is_done_in_time_leaves_no_timer_behind_and_is_never_late(Running running) {
        IncidentReference reference = running.at().apply(walk);
        clock.set(running.lapsesAt().minusSeconds(1));

        walk.complete(running.by(), reference, running.step(), running.answers().formatted(""));

        assertThat(jobs.waitingAt(reference.value())).doesNotContain(running.timer());
        clock.set(running.lapsesAt().plusSeconds(3600));
        jobs.runDueOf(reference.value());
        assertThat(deadline(reference, running.obligation()).overdueSince()).isNull();
        assertThat(records.messages(reference, "DEADLINE_MISSED"))
                .noneMatch(message -> message.startsWith("LEAD_SAFEGUARDING_PARTNERS: " + running.obligation() + " "));
    }

    @Test
    void an_answer_of_the_panel_later_than_expected_is_recorded_and_approved_by_the_panel() {
        IncidentReference reference = walk.rapidReviewSent();
        clock.set(Instant.parse("2026-05-12T23:00:00Z"));
        jobs.runDueOf(reference.value());

        assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).overdueSince())
                .isEqualTo("2026-05-12T23:00:00Z");
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':true}");
        walk.giveView(reference, "AGREES_NO_LOCAL_REVIEW");
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecordPanelDecision",
                "{'answer':'AGREES_NO_LOCAL_REVIEW','decidedOn':'2026-05-13','reasons':'R','letter':'L'%s}"
                        .formatted(walk.lateForThePanel()));

        assertThat(walk.openSteps(reference)).containsExactly("Task_DecideOnLocalReview");
        // That timer stands at no day: nothing was asked to be reconsidered
        assertThat(jobs.waitingAt(reference.value())).containsExactly("BoundaryEvent_ReconsiderationExpected");
    }

    @Test
    void a_date_after_the_clocks_go_back_still_passes_at_midnight_in_england() {
        clock.set(LocalDateTime.of(2026, 10, 20, 9, 0));

        IncidentReference reference = walk.prepared();

        assertThat(jobs.timersOf(reference.value()))
                .singleElement()
                .extracting(Job::getDuedate)
                .isEqualTo(java.util.Date.from(Instant.parse("2026-10-28T00:00:00Z")));
        clock.set(LocalDateTime.of(2026, 10, 27, 23, 59, 59));
        assertThat(jobs.runDueOf(reference.value())).isZero();
        clock.set(LocalDateTime.of(2026, 10, 28, 0, 0));
        assertThat(jobs.runDueOf(reference.value())).isOne();
    }

    @Test
    void the_fifteen_days_run_from_the_notification_also_when_that_was_late() {
        IncidentReference reference = walk.prepared();
        clock.set(LocalDateTime.of(2026, 4, 29, 9, 0));
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND'%s}".formatted(walk.late()));

        assertThat(deadline(reference, Obligation.SEND_RAPID_REVIEW))
                .returns(java.time.LocalDate.of(2026, 4, 29), Deadline::startedOn)
                .returns(java.time.LocalDate.of(2026, 5, 21), Deadline::dueOn);
    }

    @Test
    void an_incident_reported_weeks_late_is_overdue_at_once() {
        clock.set(LocalDateTime.of(2026, 6, 1, 9, 0));
        IncidentReference reference = walk.recorded();
        clock.set(LocalDateTime.of(2026, 6, 9, 0, 0));
        jobs.runDueOf(reference.value());
        assertThat(deadline(reference, Obligation.NOTIFY).overdueSince()).isNotNull();

        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'Not serious'}");

        assertThat(deadline(reference, Obligation.NOTIFY)).returns(false, Deadline::isOpen);
        assertThat(jobs.waitingAt(reference.value())).isEmpty();
    }

    @Test
    void copies_decided_on_after_their_last_day_are_overdue_at_once() {
        IncidentReference reference = walk.reported();
        clock.set(LocalDateTime.of(2026, 10, 13, 9, 0));

        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'R'}");
        jobs.runDueOf(reference.value());

        assertThat(deadline(reference, Obligation.SEND_ADVANCE_COPIES).overdueSince())
                .isEqualTo(clock.instant());
    }

    private static IncidentReference toBePublished(CaseWalk walk) {
        IncidentReference reference = walk.reported();
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'Nothing against it'}");
        walk.signIdentityCheck(reference);
        return reference;
    }

    private Job timer(IncidentReference reference, Running running) {
        int place = jobs.waitingAt(reference.value()).indexOf(running.timer());
        assertThat(place).as("place of " + running.timer()).isNotNegative();
        return jobs.timersOf(reference.value()).get(place);
    }

    private Deadline deadline(IncidentReference reference, Obligation obligation) {
        return deadlines
                .find(walk.file(reference).id(), obligation)
                .orElseThrow(() -> new AssertionError("no deadline to " + obligation));
    }
}
