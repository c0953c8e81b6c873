package org.practicereview.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Correction;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.ExplanationStep;
import org.practicereview.clock.Explanations;
import org.practicereview.clock.ForeseenEffect;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.clock.Pause;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Proceedings;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.practicereview.workflow.timer.HolidayChanges;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Proceedings beside a case delay its dates, never silently; only what no law sets moves, and its timer with it. */
@IntegrationTest
class LedgerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 27);
    private static final LocalDate THURSDAY = LocalDate.of(2026, 4, 30);

    @Autowired
    Ledger ledger;

    @Autowired
    CaseWalk walk;

    @Autowired
    BoardWalk board;

    @Autowired
    Partnership partnership;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    HolidayChanges holidays;

    @Autowired
    InstalledCalendar calendar;

    @Autowired
    CaseRecords records;

    @Autowired
    Timeline timeline;

    @Autowired
    Explanations explanations;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void what_would_become_of_each_open_date_is_shown_and_nothing_is_saved() {
        IncidentReference reference = walk.rapidReviewSent();
        clock.set(MONDAY.atTime(9, 0));
        var before = records.of(reference);

        List<ForeseenEffect> effects = ledger.preview(manager(), reference, criminal(MONDAY, THURSDAY));

        assertThat(effects)
                .singleElement()
                .returns(
                        Obligation.ANSWER_RAPID_REVIEW,
                        effect -> effect.deadline().obligation())
                .returns(LocalDate.of(2026, 5, 18), ForeseenEffect::dueAfter)
                .returns(false, ForeseenEffect::asksForTarget);
        assertThat(records.of(reference)).isEqualTo(before);
    }

    @Test
    void an_expected_date_moves_with_its_timer_and_back_when_the_proceedings_end_earlier() {
        IncidentReference reference = walk.rapidReviewSent();
        clock.set(MONDAY.atTime(9, 0));
        ledger.record(manager(), reference, criminal(MONDAY, THURSDAY));

        assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).dueOn()).isEqualTo(LocalDate.of(2026, 5, 18));
        assertTimersAgree(reference);

        clock.set(LocalDateTime.of(2026, 4, 29, 9, 0));
        ChangedProceedings ended = new ChangedProceedings(THURSDAY, LocalDate.of(2026, 4, 28), List.of());
        assertThat(ledger.preview(manager(), reference, 1, ended))
                .extracting(ForeseenEffect::dueAfter)
                .containsExactly(LocalDate.of(2026, 5, 14));
        Pause over = ledger.change(manager(), reference, 1, ended, version -> {});

        assertThat(over.isOver()).isTrue();
        assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).dueOn()).isEqualTo(LocalDate.of(2026, 5, 14));
        assertTimersAgree(reference);
        assertThat(records.timeline(reference, "deadline-moved"))
                .containsExactly(
                        "The Panel's answer to the rapid review: the due date moved from 12 May 2026 to 18 May 2026"
                                + " because of proceedings 1 (Criminal investigation or proceedings).",
                        "The Panel's answer to the rapid review: the due date moved from 18 May 2026 to 14 May 2026"
                                + " because of proceedings 1 (Criminal investigation or proceedings).");
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
    }

    @Test
    void a_date_that_was_missed_and_is_in_time_again_waits_once_more() {
        IncidentReference reference = walk.rapidReviewSent();
        clock.set(LocalDateTime.of(2026, 5, 13, 0, 0));
        jobs.runDueOf(reference.value());
        assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).overdueSince())
                .isNotNull();

        ledger.record(manager(), reference, criminal(MONDAY, THURSDAY));

        assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).overdueSince())
                .isNull();
        assertTimersAgree(reference);
    }

    @Test
    void the_report_keeps_its_date_and_gets_a_reason_a_target_and_those_who_are_told() {
        IncidentReference reference = walk.localReviewDecided();
        LocalDate dueOn = deadline(reference, Obligation.PUBLISH_REPORT).dueOn();
        LocalDate target = dueOn.plusMonths(3);

        ledger.record(
                manager(),
                reference,
                form(
                        Proceedings.CORONIAL,
                        LocalDate.of(2026, 4, 20),
                        null,
                        new Target(Obligation.PUBLISH_REPORT, target)));

        assertThat(deadline(reference, Obligation.PUBLISH_REPORT).dueOn()).isEqualTo(dueOn);
        assertThat(ledger.one(manager(), reference, 1).effects())
                .singleElement()
                .returns(target, Pause.Effect::targetOn)
                .returns(dueOn, Pause.Effect::dueAfter)
                .returns("L13", effect -> effect.rule().citation().ruleId());
        assertThat(records.timeline(reference, "delay-recorded"))
                .containsExactly("Publish the report: reason for delay recorded, new target 20 January 2027;"
                        + " the date stays 20 October 2026");
        assertThat(records.messages(reference, "REVIEW_DELAYED"))
                .containsExactlyInAnyOrder(
                        "PANEL: proceedings 1, 2027-01-20", "SECRETARY_OF_STATE: proceedings 1, 2027-01-20");
        assertTimersAgree(reference);
    }

    @Test
    void an_expected_date_that_starts_while_proceedings_go_on_starts_later_with_its_timer() {
        IncidentReference reference = walk.rapidReviewSigned();
        recordCriminalWhileTheRapidReviewIsDue(reference);
        walk.sendRapidReview(reference, "");

        Deadline answer = deadline(reference, Obligation.ANSWER_RAPID_REVIEW);

        assertThat(answer.dueOn()).isEqualTo(LocalDate.of(2026, 5, 22));
        assertTimersAgree(reference);
        assertThat(records.timeline(reference, "deadline-moved"))
                .containsExactly(
                        "The Panel's answer to the rapid review: started with the due date 22 May 2026 instead of"
                                + " 12 May 2026 because of proceedings 1 (Criminal investigation or proceedings)");
        assertThat(explanations.of(answer).steps())
                .extracting(ExplanationStep::words)
                .anyMatch(words -> words.contains("From 12 May 2026 to 22 May 2026."))
                .noneMatch(words -> words.contains("The list of bank holidays has changed"));
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
    }

    @Test
    void what_started_later_moves_back_when_the_proceedings_end_earlier() {
        IncidentReference reference = walk.rapidReviewSigned();
        recordCriminalWhileTheRapidReviewIsDue(reference);
        walk.sendRapidReview(reference, "");
        clock.set(LocalDateTime.of(2026, 4, 29, 9, 0));

        ledger.change(
                manager(),
                reference,
                1,
                new ChangedProceedings(THURSDAY, LocalDate.of(2026, 4, 28), List.of()),
                version -> {});

        assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).dueOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertTimersAgree(reference);
    }

    @Test
    void a_delayed_date_that_starts_later_has_no_target_until_somebody_names_one() {
        IncidentReference reference = walk.rapidReviewSigned();
        recordCriminalWhileTheRapidReviewIsDue(reference);
        walk.sendRapidReview(reference, "");
        walk.answer(reference, "AGREES_LOCAL_REVIEW");
        walk.decideOnLocalReview(reference, "LOCAL_REVIEW");

        LocalDate dueOn = deadline(reference, Obligation.PUBLISH_REPORT).dueOn();
        assertThat(records.timeline(reference, "delay-recorded"))
                .last()
                .isEqualTo("Publish the report: reason for delay recorded because of proceedings 1"
                        + " (Criminal investigation or proceedings), no new target yet; the date is 20 October 2026");
        assertThat(ledger.one(manager(), reference, 1).effects())
                .filteredOn(Pause.Effect::lacksTarget)
                .extracting(Pause.Effect::obligation)
                .containsExactly(Obligation.PUBLISH_REPORT);
        assertThat(explanations
                        .of(deadline(reference, Obligation.PUBLISH_REPORT))
                        .steps())
                .extracting(ExplanationStep::words)
                .anyMatch(words -> words.endsWith("There is no new target yet."));
        ChangedProceedings named = new ChangedProceedings(
                THURSDAY, null, List.of(new Target(Obligation.PUBLISH_REPORT, dueOn.plusMonths(3))));
        assertThat(ledger.preview(manager(), reference, 1, named))
                .singleElement()
                .returns(true, ForeseenEffect::asksForTarget);

        ledger.change(manager(), reference, 1, named, version -> {});

        assertThat(ledger.one(manager(), reference, 1).effects()).noneMatch(Pause.Effect::lacksTarget);
        assertThat(records.messages(reference, "REVIEW_DELAYED")).hasSize(2);
        assertTimersAgree(reference);
    }

    @Test
    void what_had_ended_before_touches_no_date_that_starts_later() {
        IncidentReference reference = walk.rapidReviewSigned();
        recordCriminalWhileTheRapidReviewIsDue(reference);
        ledger.change(
                manager(),
                reference,
                1,
                new ChangedProceedings(
                        THURSDAY,
                        LocalDate.of(2026, 4, 20),
                        List.of(new Target(Obligation.SEND_RAPID_REVIEW, LocalDate.of(2026, 6, 1)))),
                version -> {});

        walk.sendRapidReview(reference, "");

        assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).dueOn()).isEqualTo(LocalDate.of(2026, 5, 12));
        assertThat(ledger.one(manager(), reference, 1).effects())
                .noneMatch(effect -> effect.obligation() == Obligation.ANSWER_RAPID_REVIEW);
    }

    @Test
    void proceedings_that_began_after_a_date_of_long_ago_did_not_delay_it() {
        LocalDate day = LocalDate.of(2016, 3, 1);
        IncidentReference reference = board.notified(day, day.plusDays(1));
        Target decision = new Target(Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW, LocalDate.of(2016, 8, 1));
        ledger.record(manager(), reference, form(Proceedings.CRIMINAL, LocalDate.of(2016, 8, 1), null, decision));

        board.decide(reference, "INITIATED", day.plusDays(10));
        board.tell(reference, day.plusDays(11));

        assertThat(ledger.one(manager(), reference, 1).effects())
                .extracting(Pause.Effect::obligation)
                .containsExactly(Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW, Obligation.COMPLETE_SERIOUS_CASE_REVIEW);
    }

    /** From the day the rapid review is sent; the eight working days to 30 April do not count for its answer. */
    private void recordCriminalWhileTheRapidReviewIsDue(IncidentReference reference) {
        ledger.record(
                manager(),
                reference,
                form(
                        Proceedings.CRIMINAL,
                        LocalDate.of(2026, 4, 20),
                        THURSDAY,
                        new Target(Obligation.SEND_RAPID_REVIEW, LocalDate.of(2026, 6, 1))));
    }

    @Test
    void a_declared_bank_holiday_moves_a_paused_date_on_from_where_it_stands() {
        LocalDate monday = LocalDate.of(2033, 1, 10);
        LocalDate holiday = LocalDate.of(2033, 1, 19);
        clock.set(monday.atTime(9, 0));
        IncidentReference reference = walk.rapidReviewSent();
        assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).dueOn()).isEqualTo(LocalDate.of(2033, 1, 31));
        ledger.record(manager(), reference, criminal(monday, LocalDate.of(2033, 1, 12)));
        assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).dueOn()).isEqualTo(LocalDate.of(2033, 2, 2));

        change(
                holiday,
                Optional.of(new Correction(
                        holiday,
                        Correction.Kind.ADDED,
                        "Funeral",
                        "Announced",
                        manager().id(),
                        clock.instant())));

        try {
            assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).dueOn())
                    .isEqualTo(LocalDate.of(2033, 2, 3));
            assertTimersAgree(reference);
        } finally {
            change(holiday, Optional.empty());
        }
        assertThat(deadline(reference, Obligation.ANSWER_RAPID_REVIEW).dueOn()).isEqualTo(LocalDate.of(2033, 2, 2));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "PARTNERSHIP_BUSINESS_MANAGER",
                "DELEGATED_PARTNER_LOCAL_AUTHORITY",
                "DELEGATED_PARTNER_HEALTH",
                "DELEGATED_PARTNER_POLICE"
            })
    void the_manager_and_the_delegated_partners_of_the_area_keep_the_ledger(Role role) {
        IncidentReference reference = walk.rapidReviewSent();

        assertThat(ledger.preview(partnership.the(role), reference, criminal(LocalDate.of(2026, 4, 20), null)))
                .hasSize(1);
        assertThatThrownBy(() -> ledger.of(partnership.the(role, Partnership.SOUTHSHIRE), reference))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LOCAL_AUTHORITY_APPROVER", "LEAD_SAFEGUARDING_PARTNER", "PANEL_SECRETARIAT", "OFSTED_READER"})
    void others_who_see_the_case_read_the_ledger_and_do_not_keep_it(Role role) {
        IncidentReference reference = walk.rapidReviewSent();

        assertThat(ledger.of(partnership.the(role), reference)).isEmpty();
        assertThatThrownBy(() ->
                        ledger.record(partnership.the(role), reference, criminal(LocalDate.of(2026, 4, 20), null)))
                .isInstanceOf(NotPermitted.class);
    }

    private Person manager() {
        return partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
    }

    private static NewProceedings criminal(LocalDate from, @Nullable LocalDate expectedEnd) {
        return form(Proceedings.CRIMINAL, from, expectedEnd);
    }

    private static NewProceedings form(
            Proceedings kind, LocalDate from, @Nullable LocalDate expectedEnd, Target... targets) {
        return new NewProceedings(
                kind, "Northshire Police", "Witnesses are not to be asked", from, expectedEnd, Arrays.asList(targets));
    }

    private void change(LocalDate day, Optional<Correction> correction) {
        transaction.executeWithoutResult(status -> {
            calendar.lockForChange();
            holidays.carryOut(day, correction, manager(), "of a test");
        });
    }

    private Deadline deadline(IncidentReference reference, Obligation obligation) {
        return deadlines.find(walk.file(reference).id(), obligation).orElseThrow();
    }

    private void assertTimersAgree(IncidentReference reference) {
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
        assertThat(jobs.timersOf(reference.value()))
                .extracting(Job::getDuedate)
                .isEqualTo(deadlines.of(List.of(walk.file(reference).id())).stream()
                        .filter(Deadline::isOpen)
                        .map(deadline -> Date.from(deadline.lapsesAt()))
                        .toList());
    }
}
