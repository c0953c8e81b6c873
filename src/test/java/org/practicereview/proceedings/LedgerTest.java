package org.practicereview.proceedings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.ForeseenEffect;
import org.practicereview.clock.HolidayCorrection;
import org.practicereview.clock.Pause;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Proceedings;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;

/** Proceedings beside a case delay its dates, never silently; only what no law sets moves, and its timer with it. */
@IntegrationTest
class LedgerTest extends LedgerSteps {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 27);

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
                Optional.of(new HolidayCorrection(
                        holiday,
                        HolidayCorrection.Kind.ADDED,
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

    private static NewProceedings criminal(LocalDate from, @Nullable LocalDate expectedEnd) {
        return form(Proceedings.CRIMINAL, from, expectedEnd);
    }
}
