package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.guidance.TimeLimit.Direction;
import org.practicereview.guidance.TimeLimit.Unit;

/** Who sets each limit: law, law and guidance together, statutory guidance, or nobody whose word is either. */
class WhoSetsLimitsTest {

    private static final Guidance GUIDANCE = RealGuidance.guidance();

    /** One line for each row of the table that sets a limit, with its editions and its rule. */
    @ParameterizedTest(name = "{0} under {1} (rule {2}): {3}")
    @CsvSource({
        "NOTIFY, WT2018 WT2018-2020 WT2023, T1, LAW_WITH_DAYS_OF_GUIDANCE",
        "NOTIFY, WT2015, N1, STATUTORY_GUIDANCE",
        "TELL_PARTNERS, WT2018 WT2018-2020 WT2023, T5, STATUTORY_GUIDANCE",
        "TELL_PARTNERS, WT2015, N1, STATUTORY_GUIDANCE",
        "NOTIFY_LOOKED_AFTER_CHILD_DEATH, WT2018 WT2018-2020 WT2023, T5, EXPECTATION",
        "NOTIFY_LOOKED_AFTER_CHILD_DEATH, WT2015, N3, STATUTORY_GUIDANCE",
        "NOTIFY_CARE_LEAVER_DEATH, WT2023, T5, EXPECTATION",
        "NOTIFY_CHILD_DEATH, WT2018 WT2018-2020 WT2023, K2, EXPECTATION",
        "SEND_RAPID_REVIEW, WT2018 WT2018-2020 WT2023, RR5, EXPECTATION",
        "ANSWER_RAPID_REVIEW, WT2018 WT2018-2020 WT2023, P4, EXPECTATION",
        "PUBLISH_REPORT, WT2018 WT2018-2020 WT2023, L12, LAW",
        "GIVE_REASONS_FOR_DELAY, WT2018 WT2018-2020 WT2023, L13, EXPECTATION",
        "SEND_ADVANCE_COPIES, WT2018 WT2018-2020 WT2023, L11, LAW",
        "SEND_ADVANCE_COPIES, WT2015, S12, STATUTORY_GUIDANCE",
        "SEND_ADVANCE_COPIES, WT2013, S12, STATUTORY_GUIDANCE",
        "KEEP_LOCAL_REPORT_AVAILABLE, WT2018 WT2018-2020 WT2023, L15, LAW",
        "KEEP_NATIONAL_REPORT_AVAILABLE, WT2018 WT2018-2020 WT2023, P10, LAW",
        "PUBLISH_YEARLY_REPORT, WT2023, L18, STATUTORY_GUIDANCE",
        "PUBLISH_NEW_ARRANGEMENTS, WT2018, S16, LAW",
        "START_NEW_ARRANGEMENTS, WT2018, S16, LAW",
        "FINISH_OPEN_SERIOUS_CASE_REVIEWS, WT2018, S17, LAW",
        "FINISH_OPEN_CHILD_DEATH_REVIEWS, WT2018, S17, LAW",
        "DECIDE_ON_SERIOUS_CASE_REVIEW, WT2013 WT2015 WT2018, S5, STATUTORY_GUIDANCE",
        "TELL_OF_SERIOUS_CASE_REVIEW_DECISION, WT2015 WT2018, S6, STATUTORY_GUIDANCE",
        "TELL_OF_NOT_INITIATING_SERIOUS_CASE_REVIEW, WT2013 WT2015, S7, EXPECTATION",
        "TELL_OF_NOT_INITIATING_SERIOUS_CASE_REVIEW, WT2018, S14, EXPECTATION",
        "COMPLETE_SERIOUS_CASE_REVIEW, WT2013 WT2015 WT2018, S10, EXPECTATION",
        "KEEP_SERIOUS_CASE_REVIEW_AVAILABLE, WT2013 WT2015 WT2018, S11, EXPECTATION",
    })
    void each_limit_says_who_sets_it_and_keeps_its_citation(
            Obligation obligation, String editions, String ruleId, SetBy setBy) {
        assertThat(editions.split(" "))
                .allSatisfy(edition -> assertThat(GUIDANCE.timeLimit(obligation, edition))
                        .returns(setBy, TimeLimit::setBy)
                        .returns(ruleId, limit -> limit.citation().ruleId())
                        .satisfies(
                                limit -> assertThat(limit.citation().source()).isNotBlank()));
    }

    @Test
    void what_is_called_statutory_guidance_cites_working_together_and_the_duty_to_notify_the_act() {
        List<String> wrong = new ArrayList<>();
        for (Obligation obligation : Obligation.values()) {
            RealGuidance.editions()
                    .all()
                    .forEach(edition -> GUIDANCE.findTimeLimit(obligation, edition.code())
                            .filter(limit -> limit.setBy() == SetBy.STATUTORY_GUIDANCE
                                    || limit.setBy() == SetBy.LAW_WITH_DAYS_OF_GUIDANCE)
                            .filter(limit -> !limit.citation().source().contains("Working Together"))
                            .ifPresent(limit -> wrong.add(obligation + " under " + edition.code())));
        }

        assertThat(wrong).isEmpty();
        assertThat(GUIDANCE.timeLimit(Obligation.NOTIFY, "WT2023").citation().source())
                .contains("section 16C(1)");
    }

    @Test
    void a_date_that_was_started_keeps_whether_law_asks_for_it_and_is_told_who_sets_it() {
        assertThat(kept(SetBy.LAW, "T1").withWhoSetsIt(GUIDANCE, Obligation.NOTIFY, "WT2023"))
                .returns(SetBy.LAW_WITH_DAYS_OF_GUIDANCE, TimeLimit::setBy)
                .returns(true, TimeLimit::statutory);
        assertThat(kept(SetBy.EXPECTATION, "T5")
                        .withWhoSetsIt(GUIDANCE, Obligation.TELL_PARTNERS, "WT2023")
                        .setBy())
                .isEqualTo(SetBy.STATUTORY_GUIDANCE);
    }

    @Test
    void a_date_whose_row_is_not_the_one_it_started_under_any_more_stays_as_it_was_kept() {
        assertThat(kept(SetBy.EXPECTATION, "T1")
                        .withWhoSetsIt(GUIDANCE, Obligation.NOTIFY, "WT2023")
                        .setBy())
                .as("law came to ask for it later")
                .isEqualTo(SetBy.EXPECTATION);
        assertThat(kept(SetBy.LAW, "X1")
                        .withWhoSetsIt(GUIDANCE, Obligation.NOTIFY, "WT2023")
                        .setBy())
                .as("another rule")
                .isEqualTo(SetBy.LAW);
        assertThat(kept(SetBy.LAW, "N1")
                        .withWhoSetsIt(GUIDANCE, Obligation.NOTIFY, "WT2013")
                        .setBy())
                .as("an edition without that limit")
                .isEqualTo(SetBy.LAW);
    }

    private static TimeLimit kept(SetBy setBy, String ruleId) {
        return new TimeLimit(
                5,
                Unit.WORKING_DAYS,
                Direction.AFTER,
                "an example",
                setBy,
                new Citation(ruleId, "an example source", Confidence.CONFIRMED));
    }
}
