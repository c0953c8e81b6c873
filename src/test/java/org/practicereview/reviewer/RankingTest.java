package org.practicereview.reviewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practicereview.guidance.ReviewerFinding;
import org.practicereview.guidance.process.RealTables;
import org.practicereview.reviewer.Candidate.Suitability;
import org.practicereview.reviewer.RegisterEntry.Absence;
import org.practicereview.reviewer.RegisterEntry.Authored;
import org.practicereview.reviewer.RegisterEntry.Check;
import org.practicereview.reviewer.RegisterEntry.Employment;

/** Reviewers are ranked by what the register says of them and what the case needs; each rank has its reasons (L5, P8). */
class RankingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final LocalDate DUE = LocalDate.of(2026, 10, 20);
    private static final UUID KNOWS_THE_FAMILY = UUID.randomUUID();

    private static final UUID DECLARED = UUID.randomUUID();
    private static final UUID RESIGNED = UUID.randomUUID();

    private static final List<Employment> ELSEWHERE = List.of(new Employment("SOUTH", null, null, null));

    private static final List<Check> VALID = List.of(new Check(CheckKind.REFERENCES, TODAY, null));

    @Test
    void who_knows_the_themes_of_the_case_comes_first_and_each_reason_names_its_rule() {
        Reviewer expert = reviewer(entry(
                List.of(CaseTheme.NEGLECT, CaseTheme.DOMESTIC_ABUSE),
                List.of(),
                VALID,
                ELSEWHERE,
                List.of(new Authored("Child A", CaseTheme.NEGLECT, null, TODAY.minusYears(4)))));
        Reviewer other = reviewer(entry(List.of(CaseTheme.HARM_ONLINE), List.of(), VALID, List.of(), List.of()));

        List<Candidate> ranked = rank(needs(false), other, expert);

        assertThat(ranked).extracting(Candidate::reviewer).containsExactly(expert, other);
        assertThat(ranked).extracting(Candidate::place).containsExactly(1, 2);
        assertThat(ranked.get(0).suitability()).isEqualTo(Suitability.SUITABLE);
        assertThat(ranked.get(1).suitability()).isEqualTo(Suitability.POSSIBLE);
        assertThat(ranked.get(0).reasons())
                .hasSize(8)
                .allSatisfy(reason -> assertThat(reason.inWords()).contains("L5, Working Together", "Not confirmed"));
    }

    @Test
    void who_is_away_when_the_report_is_due_is_not_available_and_who_is_away_before_is_possible() {
        assertThat(suitability(away(DUE.minusDays(1), DUE))).isEqualTo(Suitability.NOT_AVAILABLE);
        assertThat(suitability(away(DUE.minusDays(9), DUE.minusDays(1)))).isEqualTo(Suitability.POSSIBLE);
        assertThat(suitability(away(TODAY, TODAY.plusDays(3)))).isEqualTo(Suitability.NOT_AVAILABLE);
        assertThat(suitability(away(TODAY.minusDays(9), TODAY.minusDays(1)))).isEqualTo(Suitability.SUITABLE);
    }

    @Test
    void work_for_an_agency_of_the_area_is_a_conflict_until_five_years_have_passed() {
        assertThat(suitability(worked("NORTH", null))).isEqualTo(Suitability.CONFLICT);
        assertThat(suitability(worked("NORTH", TODAY.plusDays(1)))).isEqualTo(Suitability.CONFLICT);
        assertThat(suitability(worked("NORTH", TODAY.minusYears(5).plusDays(1))))
                .isEqualTo(Suitability.CONFLICT);
        assertThat(suitability(worked("NORTH", TODAY.minusYears(5)))).isEqualTo(Suitability.POSSIBLE);
        assertThat(suitability(worked("SOUTH", null))).isEqualTo(Suitability.SUITABLE);
    }

    @Test
    void an_agency_of_the_same_name_elsewhere_is_to_be_asked_about() {
        RegisterEntry same = entry(
                List.of(), List.of(), VALID, List.of(new Employment("SOUTH", "St. Mary's", null, null)), List.of());

        assertThat(suitability(same)).isEqualTo(Suitability.POSSIBLE);
        assertThat(rank(needs(false), reviewer(same)).get(0).reasons())
                .extracting(Candidate.Reason::finding)
                .contains(ReviewerFinding.AGENCY_OF_SAME_NAME);
    }

    @Test
    void a_check_counts_until_the_report_is_due() {
        assertThat(suitability(checked(DUE))).isEqualTo(Suitability.SUITABLE);
        assertThat(suitability(checked(DUE.minusDays(1)))).isEqualTo(Suitability.POSSIBLE);
        assertThat(suitability(checked(TODAY.minusDays(1)))).isEqualTo(Suitability.NOT_AVAILABLE);
    }

    @Test
    void a_national_review_ranks_those_of_the_pool_before_all_others() {
        Reviewer outside = reviewer(entry(List.of(CaseTheme.NEGLECT), List.of(), VALID, List.of(), List.of()));
        Reviewer overloaded =
                new Reviewer(UUID.randomUUID(), "Pool", RegisterEntry.simple("", true, Set.of()), 7, 0, Set.of());

        List<Candidate> ranked = rank(needs(true), outside, overloaded);

        assertThat(ranked).extracting(Candidate::reviewer).containsExactly(overloaded, outside);
        assertThat(ranked.get(1).isOutsidePool()).isTrue();
        assertThat(ranked.get(1).decisive().citation().ruleId()).isEqualTo("P8");
    }

    @Test
    void who_reviewed_a_linked_case_is_shown_as_such() {
        Reviewer known = new Reviewer(KNOWS_THE_FAMILY, "Known", RegisterEntry.NONE, 0, 0, Set.of());

        assertThat(rank(needs(false), known).get(0).reasons())
                .extracting(Candidate.Reason::why)
                .anySatisfy(why -> assertThat(why).startsWith("Reviewed a case that is linked with this one"));
    }

    @Test
    void who_declared_a_conflict_in_this_case_or_left_it_is_not_proposed_as_if_nothing_had_been() {
        RegisterEntry known = entry(List.of(CaseTheme.NEGLECT), List.of(), VALID, ELSEWHERE, List.of());
        Reviewer declared = new Reviewer(DECLARED, "Declared", known, 0, 0, Set.of());
        Reviewer resigned = new Reviewer(RESIGNED, "Resigned", known, 0, 0, Set.of());

        assertThat(rank(needs(false), declared).get(0).hasConflict()).isTrue();
        assertThat(rank(needs(false), resigned).get(0).isNotAvailable()).isTrue();
    }

    @Test
    void another_role_for_an_area_of_the_case_is_a_conflict() {
        RegisterEntry known = entry(List.of(), List.of(), VALID, ELSEWHERE, List.of());
        Reviewer manager = new Reviewer(UUID.randomUUID(), "Manager", known, 0, 0, Set.of("NORTH"));
        Reviewer elsewhere = new Reviewer(UUID.randomUUID(), "Elsewhere", known, 0, 0, Set.of("SOUTH"));

        assertThat(rank(needs(false), manager).get(0).hasConflict()).isTrue();
        assertThat(rank(needs(false), elsewhere).get(0).suitability()).isEqualTo(Suitability.SUITABLE);
    }

    @Test
    void where_the_register_names_no_work_nothing_is_claimed_of_it() {
        RegisterEntry silent = entry(List.of(), List.of(), VALID, List.of(), List.of());

        assertThat(suitability(silent)).isEqualTo(Suitability.POSSIBLE);
        assertThat(findings(reviewer(silent))).contains(ReviewerFinding.EMPLOYMENT_NOT_SAID);
    }

    @Test
    void a_check_that_was_renewed_does_not_count_beside_its_renewal() {
        List<Check> renewed = List.of(
                new Check(CheckKind.ENHANCED_DBS, TODAY.minusYears(4), TODAY.minusYears(1)),
                new Check(CheckKind.ENHANCED_DBS, TODAY.minusYears(1), DUE));
        RegisterEntry entry = entry(List.of(), List.of(), renewed, ELSEWHERE, List.of());

        assertThat(suitability(entry)).isEqualTo(Suitability.SUITABLE);
        assertThat(entry.checksToRenew(TODAY)).isEmpty();
    }

    @Test
    void reviews_led_in_this_service_count_as_earlier_work() {
        Reviewer led = new Reviewer(UUID.randomUUID(), "Led", RegisterEntry.NONE, 0, 2, Set.of());

        assertThat(findings(led)).contains(ReviewerFinding.FINISHED_REVIEWS_HERE);
    }

    private static List<ReviewerFinding> findings(Reviewer reviewer) {
        return rank(needs(false), reviewer).get(0).reasons().stream()
                .map(Candidate.Reason::finding)
                .toList();
    }

    private static Suitability suitability(RegisterEntry entry) {
        return rank(needs(false), reviewer(entry)).get(0).suitability();
    }

    private static List<Candidate> rank(CaseNeeds needs, Reviewer... reviewers) {
        return new Ranking(null, RealTables.decisions()).rank(List.of(reviewers), needs);
    }

    private static CaseNeeds needs(boolean national) {
        return new CaseNeeds(
                Set.of(CaseTheme.NEGLECT, CaseTheme.DOMESTIC_ABUSE),
                "NORTH",
                Set.of("NORTH"),
                Set.of("St Mary s"),
                TODAY,
                DUE,
                Set.of(KNOWS_THE_FAMILY),
                Set.of(DECLARED),
                Set.of(RESIGNED),
                national);
    }

    private static Reviewer reviewer(RegisterEntry entry) {
        return new Reviewer(UUID.randomUUID(), "Somebody", entry, 0, 0, Set.of());
    }

    private static RegisterEntry away(LocalDate from, LocalDate until) {
        return entry(List.of(), List.of(new Absence(from, until)), VALID, ELSEWHERE, List.of());
    }

    private static RegisterEntry worked(String area, LocalDate until) {
        return entry(List.of(), List.of(), VALID, List.of(new Employment(area, null, null, until)), List.of());
    }

    private static RegisterEntry checked(LocalDate expiresOn) {
        List<Check> checks = List.of(new Check(CheckKind.ENHANCED_DBS, TODAY.minusYears(2), expiresOn));
        return entry(List.of(), List.of(), checks, ELSEWHERE, List.of());
    }

    private static RegisterEntry entry(
            List<CaseTheme> themes,
            List<Absence> absences,
            List<Check> checks,
            List<Employment> employments,
            List<Authored> authored) {
        return new RegisterEntry(
                "",
                themes,
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                false,
                false,
                null,
                absences,
                checks,
                employments,
                authored,
                1);
    }
}
