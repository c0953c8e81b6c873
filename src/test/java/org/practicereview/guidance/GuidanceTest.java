package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junitpioneer.jupiter.cartesian.CartesianTest;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.IncidentFacts.Harm;
import org.practicereview.guidance.process.RealTables;

/** What the rule book says, asked of the tables as they are delivered. */
class GuidanceTest {

    private static final Guidance GUIDANCE = RealGuidance.guidance();
    private static final List<String> EDITIONS = RealGuidance.editions().all().stream()
            .filter(edition -> !edition.inForceFrom().isBefore(LocalDate.of(2018, 6, 29)))
            .map(Edition::code)
            .toList();

    @ParameterizedTest(name = "{0}, {1}, {2} under {3}: {4} ({5})")
    @CsvSource({
        "DIED, KNOWN, NEITHER, WT2023, PANEL, N1",
        "DIED, SUSPECTED, LOOKED_AFTER, WT2018, PANEL, N1",
        "SERIOUSLY_HARMED, SUSPECTED, NEITHER, WT2026, PANEL, N2",
        "SERIOUSLY_HARMED, KNOWN, LOOKED_AFTER, WT2018-2020, PANEL, N2",
        "DIED, NOT_SUSPECTED, LOOKED_AFTER, WT2023, SECRETARY_OF_STATE_AND_OFSTED, N3",
        "DIED, NOT_SUSPECTED, NEITHER, WT2023, NOT_NOTIFIED, A6",
        "SERIOUSLY_HARMED, NOT_SUSPECTED, LOOKED_AFTER, WT2023, NOT_NOTIFIED, A6",
        "DIED, NOT_SUSPECTED, CARE_LEAVER, WT2023, SECRETARY_OF_STATE_AND_OFSTED, N5",
        "DIED, KNOWN, CARE_LEAVER, WT2026, SECRETARY_OF_STATE_AND_OFSTED, N5",
        "DIED, NOT_SUSPECTED, CARE_LEAVER, WT2018-2020, NOT_NOTIFIED, N5",
        "SERIOUSLY_HARMED, KNOWN, CARE_LEAVER, WT2023, NOT_NOTIFIED, N12",
        "OTHER, SUSPECTED, NEITHER, WT2023, NOT_NOTIFIED, N6",
        "OTHER, NOT_SUSPECTED, LOOKED_AFTER, WT2023, NOT_NOTIFIED, A6",
    })
    void an_incident_goes_where_the_guidance_of_its_edition_sends_it(
            Harm harm, AbuseOrNeglect abuse, ChildStatus status, String edition, Route route, String ruleId) {
        Advice advice = GUIDANCE.route(new IncidentFacts(harm, abuse, status), edition);

        assertThat(advice.route()).isEqualTo(route);
        assertThat(advice.citation().ruleId()).isEqualTo(ruleId);
        assertThat(advice.why()).isNotBlank();
    }

    @CartesianTest(name = "{0}, {1}, {2}")
    void the_panel_is_notified_exactly_of_death_or_serious_harm_of_a_child_with_abuse_known_or_suspected(
            @CartesianTest.Enum Harm harm,
            @CartesianTest.Enum AbuseOrNeglect abuse,
            @CartesianTest.Enum ChildStatus status) {
        boolean toPanel =
                harm != Harm.OTHER && abuse != AbuseOrNeglect.NOT_SUSPECTED && status != ChildStatus.CARE_LEAVER;

        assertThat(EDITIONS)
                .allSatisfy(edition -> assertThat(GUIDANCE.route(new IncidentFacts(harm, abuse, status), edition)
                                        .route()
                                == Route.PANEL)
                        .isEqualTo(toPanel));
    }

    @Test
    void a_notification_of_harm_to_others_is_a_choice_and_of_harm_to_a_child_a_duty() {
        assertThat(duty(Harm.SERIOUSLY_HARMED)).isEqualTo(Duty.MUST);
        assertThat(duty(Harm.HARMED_OTHERS)).isEqualTo(Duty.MAY);
        assertThat(duty(Harm.OTHER)).isEqualTo(Duty.NONE);
    }

    @ParameterizedTest(name = "{0}: {1} {2}, set by law: {4}")
    @CsvSource({
        "NOTIFY, 5, WORKING_DAYS, AFTER, true, T1",
        "TELL_PARTNERS, 5, WORKING_DAYS, AFTER, false, T5",
        "SEND_RAPID_REVIEW, 15, WORKING_DAYS, AFTER, false, RR5",
        "ANSWER_RAPID_REVIEW, 15, WORKING_DAYS, AFTER, false, P4",
        "PUBLISH_REPORT, 6, MONTHS, AFTER, true, L12",
        "SEND_ADVANCE_COPIES, 7, WORKING_DAYS, BEFORE, true, L11",
        "KEEP_LOCAL_REPORT_AVAILABLE, 1, YEARS, AFTER, true, L15",
        "KEEP_NATIONAL_REPORT_AVAILABLE, 3, YEARS, AFTER, true, P10",
        "NOTIFY_CHILD_DEATH, 48, HOURS, AFTER, false, K2",
    })
    void an_obligation_has_its_limit_under_every_edition_since_2018(
            Obligation obligation,
            int amount,
            TimeLimit.Unit unit,
            TimeLimit.Direction direction,
            boolean statutory,
            String ruleId) {
        assertThat(EDITIONS)
                .allSatisfy(edition -> assertThat(GUIDANCE.timeLimit(obligation, edition))
                        .returns(amount, TimeLimit::amount)
                        .returns(unit, TimeLimit::unit)
                        .returns(direction, TimeLimit::direction)
                        .returns(statutory, TimeLimit::statutory)
                        .returns(ruleId, limit -> limit.citation().ruleId()));
    }

    @ParameterizedTest(name = "of {0} are told: {1}")
    @CsvSource({
        "NOTIFICATION_SENT_TO_PANEL, PANEL DEPARTMENT OFSTED SAFEGUARDING_PARTNERS",
        "NOTIFICATION_SENT_TO_SECRETARY_OF_STATE_AND_OFSTED, DEPARTMENT OFSTED",
        "RAPID_REVIEW_SENT, PANEL",
        "PANEL_ANSWERED, SAFEGUARDING_PARTNERS",
        "NATIONAL_REVIEW_DECIDED, SECRETARY_OF_STATE SAFEGUARDING_PARTNERS",
        "LOCAL_REVIEW_DECIDED, PANEL OFSTED DEPARTMENT",
        "NO_LOCAL_REVIEW_DECIDED, PANEL",
        "REVIEWER_APPOINTED, PANEL OFSTED DEPARTMENT",
        "REVIEWER_TO_DECLARE, REVIEWER",
        "REVIEWER_LEFT, PANEL OFSTED DEPARTMENT",
        "REVIEWER_RECOMMENDED, SECRETARY_OF_STATE",
        "REVIEWER_RELEASED, REVIEWER",
        "REVIEWER_ASKED, REVIEWER",
        "NATIONAL_REVIEW_TERMS_SET, SECRETARY_OF_STATE",
        "EARLY_LEARNING_ISSUED, SAFEGUARDING_PARTNERS",
        "ADVANCE_COPIES_SENT, PANEL SECRETARY_OF_STATE OFSTED",
        "REPORT_PUBLISHED, PANEL SECRETARY_OF_STATE",
        "REPORT_NOT_PUBLISHED, PANEL SECRETARY_OF_STATE",
        "REVIEW_DELAYED, PANEL SECRETARY_OF_STATE",
        "CRITERIA_NOT_MET, PANEL",
        "LEAD_AREA_CHANGED, PANEL",
    })
    void everybody_the_guidance_names_is_told_and_nobody_else(String event, String recipients) {
        assertThat(EDITIONS)
                .allSatisfy(edition -> assertThat(GUIDANCE.recipients(event, edition))
                        .containsExactlyInAnyOrderElementsOf(recipients(recipients)));
    }

    @ParameterizedTest(name = "of {0} under {1} are told: {2}")
    @CsvSource({
        "NOTIFICATION_SENT_TO_OFSTED_AND_LSCB, WT2013, OFSTED LSCB",
        "NOTIFICATION_SENT_TO_OFSTED_AND_LSCB, WT2015, OFSTED LSCB",
        "SERIOUS_CASE_REVIEW_INITIATED, WT2013, EXPERT_PANEL OFSTED",
        "SERIOUS_CASE_REVIEW_INITIATED, WT2015, EXPERT_PANEL OFSTED DEPARTMENT",
        "SERIOUS_CASE_REVIEW_INITIATED, WT2018, PANEL OFSTED DEPARTMENT",
        "SERIOUS_CASE_REVIEW_NOT_INITIATED, WT2013, EXPERT_PANEL",
        "SERIOUS_CASE_REVIEW_NOT_INITIATED, WT2018, PANEL OFSTED DEPARTMENT",
        "SERIOUS_CASE_REVIEW_COPIES_SENT, WT2015, OFSTED DEPARTMENT EXPERT_PANEL",
        "SERIOUS_CASE_REVIEW_NOT_PUBLISHED, WT2018, PANEL",
        "RAPID_REVIEW_SENT, WT2015, ''",
        "SERIOUS_CASE_REVIEW_INITIATED, WT2023, ''",
    })
    void of_a_serious_case_review_the_bodies_of_its_day_are_told(String event, String edition, String recipients) {
        assertThat(GUIDANCE.recipients(event, edition)).containsExactlyInAnyOrderElementsOf(recipients(recipients));
    }

    @ParameterizedTest(name = "when {0} under {1} is missed are told: {2}")
    @CsvSource({
        "NOTIFY, WT2023, LEAD_SAFEGUARDING_PARTNERS",
        "NOTIFY, WT2015, LSCB_CHAIR",
        "SEND_RAPID_REVIEW, WT2018, LEAD_SAFEGUARDING_PARTNERS",
        "PUBLISH_REPORT, WT2026, LEAD_SAFEGUARDING_PARTNERS PANEL SECRETARY_OF_STATE",
        "NOTIFY_CHILD_DEATH, WT2023, LEAD_SAFEGUARDING_PARTNERS CHILD_DEATH_REVIEW_PARTNERS",
        "KEEP_LOCAL_REPORT_AVAILABLE, WT2023, ''",
    })
    void who_is_told_of_a_missed_date_stands_with_its_limit(Obligation obligation, String edition, String told) {
        assertThat(GUIDANCE.toldOnBreach(obligation, edition)).containsExactlyElementsOf(recipients(told));
    }

    @ParameterizedTest
    @EnumSource(Obligation.class)
    void an_edition_nobody_knows_is_a_fault_that_names_it(Obligation obligation) {
        assertThatThrownBy(() -> GUIDANCE.timeLimit(obligation, "WT1999"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WT1999");
    }

    @ParameterizedTest
    @EnumSource(Obligation.class)
    void an_edition_without_such_a_limit_says_so_and_where_that_stands(Obligation obligation) {
        assertThat(RealGuidance.editions().all().stream().map(Edition::code))
                .filteredOn(
                        edition -> GUIDANCE.findTimeLimit(obligation, edition).isEmpty())
                .allSatisfy(edition -> assertThatThrownBy(() -> GUIDANCE.timeLimit(obligation, edition))
                        .isInstanceOf(NotUnderThisEdition.class)
                        .hasMessageContaining(edition)
                        .hasMessageContaining(obligation.label()))
                .hasSizeLessThan(RealGuidance.editions().all().size());
    }

    @Test
    void the_edition_that_is_not_checked_answers_as_the_one_it_inherits_from() {
        assertThat(Obligation.values())
                .allSatisfy(obligation -> assertThat(GUIDANCE.findTimeLimit(obligation, "WT2026"))
                        .isEqualTo(GUIDANCE.findTimeLimit(obligation, "WT2023")));
        assertThat(GUIDANCE.criteria(Criterion.Purpose.LOCAL_REVIEW, "WT2026"))
                .isEqualTo(GUIDANCE.criteria(Criterion.Purpose.LOCAL_REVIEW, "WT2023"))
                .isNotEmpty();
    }

    @Test
    void a_table_nobody_has_written_is_named() {
        assertThatThrownBy(() -> RealTables.decisions().one("TimeLimit", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TimeLimit");
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "OPEN_REVIEWS, 0, SUITABLE",
        "OPEN_REVIEWS, 2, POSSIBLE",
        "OPEN_REVIEWS, 3, OVERLOADED",
        "YEARS_SINCE_WORK_IN_AREA, 4, CONFLICT",
        "YEARS_SINCE_WORK_IN_AREA, 5, POSSIBLE",
        "ABSENT_OVER_DUE_DATE, 0, NOT_AVAILABLE",
        "CHECK_EXPIRED, 0, NOT_AVAILABLE",
        "OUTSIDE_POOL, 0, OUTSIDE_POOL",
    })
    void a_finding_of_a_reviewer_says_how_suitable_the_reviewer_is(String finding, int count, String suitability) {
        assertThat(RealTables.decisions()
                        .one("ReviewerSuitability", Map.of("reviewerFinding", finding, "count", count)))
                .containsEntry("suitability", suitability);
    }

    @Test
    void a_limit_is_said_in_words() {
        assertThat(GUIDANCE.timeLimit(Obligation.NOTIFY, "WT2023").inWords()).isEqualTo("5 working days");
        assertThat(GUIDANCE.timeLimit(Obligation.KEEP_LOCAL_REPORT_AVAILABLE, "WT2023")
                        .inWords())
                .isEqualTo("1 year");
        assertThat(GUIDANCE.timeLimit(Obligation.SEND_ADVANCE_COPIES, "WT2013").inWords())
                .isEqualTo("1 week");
    }

    private static Duty duty(Harm harm) {
        return GUIDANCE.route(new IncidentFacts(harm, AbuseOrNeglect.KNOWN, ChildStatus.NEITHER), "WT2023")
                .duty();
    }

    private static List<Recipient> recipients(String names) {
        return names.isEmpty()
                ? List.of()
                : Arrays.stream(names.split(" ")).map(Recipient::valueOf).toList();
    }
}
