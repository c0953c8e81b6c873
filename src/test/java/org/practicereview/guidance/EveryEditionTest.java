package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.guidance.FormsRule.Children;
import org.practicereview.guidance.FormsRule.Forms;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;
import org.practicereview.guidance.IncidentFacts.AgeAtHarm;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.IncidentFacts.Harm;
import org.practicereview.guidance.IncidentFacts.Place;
import org.practicereview.guidance.IncidentFacts.Residence;

/** Where editions differ: routes, limits, forms, criteria, publication, what was relaxed, and the change of 2018. */
class EveryEditionTest {

    private static final Guidance GUIDANCE = RealGuidance.guidance();

    @ParameterizedTest(name = "{0} under {1}: {2} {3} {4} ({5})")
    @CsvSource({
        "NOTIFY, WT2015, 5, WORKING_DAYS, AFTER, N1, LSCB_CHAIR",
        "NOTIFY_CARE_LEAVER_DEATH, WT2023, 5, WORKING_DAYS, AFTER, T5, LEAD_SAFEGUARDING_PARTNERS",
        "SEND_ADVANCE_COPIES, WT2013, 1, WEEKS, BEFORE, S12, LSCB_CHAIR",
        "SEND_ADVANCE_COPIES, WT2015, 7, WORKING_DAYS, BEFORE, S12, LSCB_CHAIR",
        "DECIDE_ON_SERIOUS_CASE_REVIEW, WT2013, 1, MONTHS, AFTER, S5, LSCB_CHAIR",
        "TELL_OF_SERIOUS_CASE_REVIEW_DECISION, WT2015, 5, WORKING_DAYS, AFTER, S6, LSCB_CHAIR",
        "TELL_OF_NOT_INITIATING_SERIOUS_CASE_REVIEW, WT2015, 14, DAYS, AFTER, S7, LSCB_CHAIR",
        "TELL_OF_NOT_INITIATING_SERIOUS_CASE_REVIEW, WT2018, 14, DAYS, AFTER, S14, LSCB_CHAIR",
        "COMPLETE_SERIOUS_CASE_REVIEW, WT2015, 6, MONTHS, AFTER, S10, LSCB_CHAIR",
        "KEEP_SERIOUS_CASE_REVIEW_AVAILABLE, WT2013, 12, MONTHS, AFTER, S11, ''",
        "FINISH_OPEN_SERIOUS_CASE_REVIEWS, WT2018, 12, MONTHS, AFTER, S17, LSCB_CHAIR",
        "PUBLISH_REPORT, WT2023, 6, MONTHS, AFTER, L12, LEAD_SAFEGUARDING_PARTNERS PANEL SECRETARY_OF_STATE",
        "PUBLISH_YEARLY_REPORT, WT2026, 6, MONTHS, AFTER, L18, LEAD_SAFEGUARDING_PARTNERS",
    })
    void a_limit_is_that_of_its_edition_and_so_are_those_told_when_it_is_not_kept(
            Obligation obligation,
            String edition,
            int amount,
            TimeLimit.Unit unit,
            TimeLimit.Direction direction,
            String ruleId,
            String told) {
        assertThat(GUIDANCE.timeLimit(obligation, edition))
                .returns(amount, TimeLimit::amount)
                .returns(unit, TimeLimit::unit)
                .returns(direction, TimeLimit::direction)
                .returns(ruleId, limit -> limit.citation().ruleId());
        assertThat(GUIDANCE.toldOnBreach(obligation, edition).stream().map(Enum::name))
                .containsExactlyElementsOf(told.isEmpty() ? List.of() : Arrays.asList(told.split(" ")));
    }

    @ParameterizedTest(name = "{0}: under {1} {2} goes {3} ({4})")
    @CsvSource({
        "an unborn child,        WT2023, UNBORN,         false, PANEL, MAY, N8",
        "an unborn child,        WT2018, UNBORN,         false, NOT_NOTIFIED, NONE, N8",
        "a child,                WT2018, UNDER_18,       false, PANEL, MUST, N1",
        "a person of 18,         WT2023, FROM_18_TO_24,  false, NOT_NOTIFIED, NONE, N12",
        "a child,                WT2015, UNDER_18,       false, OFSTED_AND_LSCB, MUST, N1",
        "a child,                WT2013, UNDER_18,       true,  OFSTED_AND_LSCB, MUST, N1",
    })
    void the_age_on_the_day_of_the_harm_decides(
            String who, String edition, AgeAtHarm age, boolean regulated, Route route, Duty duty, String ruleId) {
        assertThat(GUIDANCE.route(
                        new IncidentFacts(
                                Harm.DIED,
                                AbuseOrNeglect.SUSPECTED,
                                ChildStatus.NEITHER,
                                age,
                                regulated,
                                Place.IN_ENGLAND,
                                Residence.SAME_AREA),
                        edition))
                .as(who)
                .returns(route, Advice::route)
                .returns(duty, Advice::duty)
                .returns(ruleId, advice -> advice.citation().ruleId());
    }

    @ParameterizedTest(name = "a death without suspicion in a regulated setting under {0}: {1}")
    @CsvSource({"WT2013, NOT_NOTIFIED", "WT2015, OFSTED_AND_LSCB", "WT2018, NOT_NOTIFIED", "WT2026, NOT_NOTIFIED"})
    void a_death_in_a_regulated_setting_was_notified_under_one_edition_only(String edition, Route route) {
        assertThat(GUIDANCE.route(
                        new IncidentFacts(
                                Harm.DIED,
                                AbuseOrNeglect.NOT_SUSPECTED,
                                ChildStatus.NEITHER,
                                AgeAtHarm.UNDER_18,
                                true,
                                Place.IN_ENGLAND,
                                Residence.SAME_AREA),
                        edition))
                .returns(route, Advice::route)
                .returns("N4", advice -> advice.citation().ruleId());
    }

    @ParameterizedTest(name = "{0}, lives in {1}: {3} notifies")
    @CsvSource({
        "IN_ENGLAND, SAME_AREA, NEITHER, AREA_OF_INCIDENT, PANEL, A6",
        "IN_ENGLAND, OTHER_AREA, NEITHER, AREA_OF_INCIDENT, PANEL, N16",
        "IN_ENGLAND, OTHER_AREA, LOOKED_AFTER, AREA_OF_INCIDENT, PANEL, N16",
        "OUTSIDE_ENGLAND_LIVES_IN_ENGLAND, SAME_AREA, NEITHER, AREA_OF_RESIDENCE, PANEL, N17",
        "OUTSIDE_ENGLAND_LIVES_ELSEWHERE, SAME_AREA, NEITHER, NOBODY, NOT_NOTIFIED, A6",
    })
    void the_place_of_the_incident_decides_who_notifies(
            Place place, Residence residence, ChildStatus status, Notifier.Who who, Route route, String ruleId) {
        Advice advice = GUIDANCE.route(
                new IncidentFacts(
                        Harm.SERIOUSLY_HARMED,
                        AbuseOrNeglect.KNOWN,
                        status,
                        AgeAtHarm.UNDER_18,
                        false,
                        place,
                        residence),
                "WT2023");

        assertThat(advice.route()).isEqualTo(route);
        assertThat(advice.notifier().who()).isEqualTo(who);
        assertThat(advice.notifier().citation().ruleId()).isEqualTo(ruleId);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "2018-07-01, DIED, SIBLINGS, ONE_PER_CHILD",
        "2018-07-01, SERIOUSLY_HARMED, SIBLINGS, ONE_PER_FAMILY",
        "2019-02-20, SERIOUSLY_HARMED, UNRELATED, ONE_PER_CHILD",
        "2019-02-20, SERIOUSLY_HARMED, POLICE_OPERATION, ONE_FOR_MAIN_CHILD",
        "2019-02-21, SERIOUSLY_HARMED, UNRELATED, ONE_PER_INCIDENT",
        "2026-05-01, DIED, SIBLINGS, ONE_PER_INCIDENT",
    })
    void one_form_or_many_depends_on_the_day(LocalDate day, Harm harm, Children children, Forms forms) {
        String system = RealGuidance.wordings()
                .on(day)
                .term(Wording.Role.NOTIFICATION_SYSTEM)
                .code();

        assertThat(GUIDANCE.forms(system, harm, children).forms()).isEqualTo(forms);
    }

    @Test
    void criteria_of_a_serious_case_review_compel_and_those_of_later_reviews_do_not() {
        assertThat(GUIDANCE.criteria(Criterion.Purpose.SERIOUS_CASE_REVIEW, "WT2015"))
                .isNotEmpty()
                .allMatch(Criterion::compels);
        assertThat(GUIDANCE.criteria(Criterion.Purpose.LOCAL_REVIEW, "WT2023"))
                .noneMatch(Criterion::compels)
                .extracting(Criterion::id)
                .contains("R11A", "R11B", "R11C", "R11D");
        assertThat(GUIDANCE.criteria(Criterion.Purpose.NATIONAL_REVIEW, "WT2018"))
                .extracting(Criterion::id)
                .contains("R3A", "R3B", "R3C");
        assertThat(GUIDANCE.criteria(Criterion.Purpose.SERIOUS_CASE_REVIEW, "WT2023"))
                .isEmpty();
    }

    @Test
    void a_serious_case_review_is_published_in_full_and_a_local_review_unless_that_is_inappropriate() {
        assertThat(GUIDANCE.publication(KindOfReview.SERIOUS_CASE_REVIEW, "WT2013"))
                .returns(PublicationRule.Publish.IN_FULL, PublicationRule::publish)
                .returns(Obligation.KEEP_SERIOUS_CASE_REVIEW_AVAILABLE, PublicationRule::availability);
        assertThat(GUIDANCE.publication(KindOfReview.LOCAL_REVIEW, "WT2026"))
                .returns(PublicationRule.Publish.UNLESS_INAPPROPRIATE, PublicationRule::publish)
                .returns(
                        List.of(PublicationRule.Replacement.INFORMATION_ON_IMPROVEMENTS),
                        PublicationRule::insteadOfReport);
        assertThatThrownBy(() -> GUIDANCE.publication(KindOfReview.LOCAL_REVIEW, "WT2015"))
                .isInstanceOf(NotUnderThisEdition.class);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: relaxed {3}")
    @CsvSource({
        "SEND_RAPID_REVIEW, 2020-04-14, 2020-05-06, true",
        "PUBLISH_REPORT, 2020-01-10, 2020-07-10, true",
        "SEND_ADVANCE_COPIES, 2020-06-30, 2020-06-19, true",
        "NOTIFY, 2020-04-14, 2020-04-21, false",
        "KEEP_LOCAL_REPORT_AVAILABLE, 2020-04-14, 2021-04-14, false",
    })
    void in_spring_2020_much_was_relaxed_and_the_five_days_were_not(
            Obligation obligation, LocalDate from, LocalDate dueOn, boolean relaxed) {
        Relaxation relaxation = GUIDANCE.relaxation(obligation, from, dueOn).orElseThrow();

        assertThat(relaxation.relaxed()).isEqualTo(relaxed);
        assertThat(relaxation.breach())
                .isEqualTo(relaxed ? Relaxation.Breach.INFORMATION_ONLY : Relaxation.Breach.COUNTED);
    }

    @Test
    void before_and_after_nothing_is_relaxed() {
        LocalDate dayBefore = LocalDate.of(2020, 3, 29);
        LocalDate dayAfter = LocalDate.of(2020, 12, 9);

        assertThat(GUIDANCE.relaxation(Obligation.SEND_RAPID_REVIEW, dayBefore.minusDays(20), dayBefore))
                .isEmpty();
        assertThat(GUIDANCE.relaxation(Obligation.SEND_RAPID_REVIEW, dayAfter, dayAfter.plusDays(20)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}: {2} by {3} ({4})")
    @CsvSource({
        "NEW_REVIEW, 2018-06-28, SERIOUS_CASE_REVIEW, LSCB, EXPERT_PANEL, S1",
        "NEW_REVIEW, 2018-06-29, SERIOUS_CASE_REVIEW, LSCB, PANEL, S15",
        "NEW_REVIEW, 2019-08-31, SERIOUS_CASE_REVIEW, LSCB, PANEL, S15",
        "NEW_REVIEW, 2019-09-01, LOCAL_REVIEW, SAFEGUARDING_PARTNERS, PANEL, S18",
        "OPEN_SERIOUS_CASE_REVIEW, 2019-08-31, SERIOUS_CASE_REVIEW, LSCB, PANEL, S14",
        "OPEN_SERIOUS_CASE_REVIEW, 2020-09-01, SERIOUS_CASE_REVIEW, LSCB, PANEL, S17",
        "OPEN_SERIOUS_CASE_REVIEW, 2020-09-02, SERIOUS_CASE_REVIEW, SAFEGUARDING_PARTNERS, PANEL, S17",
        "RAPID_REVIEW, 2018-06-28, NONE, NOBODY, EXPERT_PANEL, S19",
        "RAPID_REVIEW, 2018-06-29, RAPID_REVIEW, LSCB, PANEL, S19",
        "RAPID_REVIEW, 2019-09-01, RAPID_REVIEW, SAFEGUARDING_PARTNERS, PANEL, RR4",
    })
    void the_day_the_new_arrangements_of_an_area_begin_decides_what_a_decision_is(
            Transition.Question question,
            LocalDate day,
            Transition.Kind kind,
            Transition.Body body,
            Recipient nationalBody,
            String ruleId) {
        assertThat(GUIDANCE.transition(question, day, LocalDate.of(2019, 9, 1)))
                .returns(kind, Transition::kind)
                .returns(body, Transition::body)
                .returns(nationalBody, Transition::nationalBody)
                .returns(ruleId, transition -> transition.citation().ruleId());
    }

    @ParameterizedTest
    @CsvSource({"2018-06-28", "2019-09-30"})
    void new_arrangements_began_within_the_fifteen_months_given_for_it(LocalDate areaStart) {
        assertThatThrownBy(() -> GUIDANCE.transition(Transition.Question.NEW_REVIEW, areaStart, areaStart))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2019-09-29");
    }
}
