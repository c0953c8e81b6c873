package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicereview.guidance.FormsRule.Children;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;
import org.practicereview.guidance.IncidentFacts.AgeAtHarm;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.IncidentFacts.Harm;
import org.practicereview.guidance.IncidentFacts.Place;
import org.practicereview.guidance.IncidentFacts.Residence;
import org.practicereview.learning.review.LearningReview;
import org.practicereview.message.Event;

/**
 * What holds for every decision table, asked of the engine itself: no gap, no overlap, each row with its source. The
 * service asks itself the same at its start, by other means.
 */
class DecisionTablesTest {

    private static final Map<String, Map<Map<String, Object>, List<String>>> MATCHES = new HashMap<>();

    static List<Table> tables() {
        return Table.all();
    }

    @Test
    void the_tables_are_these() {
        assertThat(tables())
                .extracting(Table::name)
                .containsExactlyInAnyOrder(
                        "AgencyChasing",
                        "ChronologyMarks",
                        "ConflictOfInterest",
                        "Criteria",
                        "DraftRounds",
                        "FormsPerIncident",
                        "LateWork",
                        "LearningReviewKinds",
                        "LikelyMatch",
                        "LimitsOfRoute",
                        "NotificationQuestions",
                        "Notifier",
                        "PanelQuorum",
                        "PanelUrgency",
                        "Pauses",
                        "Publication",
                        "RapidReviewPlan",
                        "Recipients",
                        "RecommendationHints",
                        "Relaxations",
                        "ReviewMonitoring",
                        "ReviewPlan",
                        "ReviewerSuitability",
                        "RouteOfIncident",
                        "SimilarDecision",
                        "SimilarRecommendation",
                        "TimeLimits",
                        "Transition");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_combination_of_declared_values_is_answered_and_by_one_row_where_one_answer_is_wanted(Table table) {
        if (table.answersOnce()) {
            assertThat(matches(table))
                    .isNotEmpty()
                    .allSatisfy((question, rows) -> assertThat(rows).hasSize(1));
        } else {
            assertThat(matches(table).entrySet().stream()
                            .filter(question -> !question.getValue().isEmpty())
                            .flatMap(question -> question.getKey().values().stream())
                            .map(String::valueOf)
                            .collect(Collectors.toSet()))
                    .as("values that some row answers")
                    .containsExactlyInAnyOrderElementsOf(table.allValues());
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_row_answers_some_question(Table table) {
        Set<String> reached =
                matches(table).values().stream().flatMap(List::stream).collect(Collectors.toSet());

        assertThat(reached).containsExactlyInAnyOrderElementsOf(table.rules());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_row_names_its_rule_its_source_and_how_sure_we_are_in_words_that_fit_the_record(Table table) {
        assertThat(table.rules()).isNotEmpty().allSatisfy(row -> {
            assertThat(table.says(row, "ruleId")).as(row).matches("[A-Z]{1,2}\\d+");
            assertThat(table.says(row, "source")).as(row).hasSizeBetween(11, 200);
            assertThat(table.describes(row)).as(row).isNotBlank();
            assertThat(Confidence.valueOf(table.says(row, "confidence")))
                    .as(row)
                    .isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_table_says_how_long_the_engine_keeps_its_history(Table table) {
        assertThat(table.decision().getCamundaHistoryTimeToLiveString()).isNotBlank();
    }

    @Test
    void the_declared_values_are_those_of_the_code() {
        declares("AgencyChasing", "rung", ChaseRung.values());
        declares("ChronologyMarks", "chronologyMark", ChronologyMark.values());
        declares("RouteOfIncident", "harm", Harm.values());
        declares("RouteOfIncident", "abuseOrNeglect", AbuseOrNeglect.values());
        declares("RouteOfIncident", "status", ChildStatus.values());
        declares("RouteOfIncident", "age", AgeAtHarm.values());
        declares("RouteOfIncident", "place", Place.values());
        declares("Notifier", "place", Place.values());
        declares("Notifier", "residence", Residence.values());
        declares("TimeLimits", "obligation", Obligation.values());
        declares("Relaxations", "obligation", Obligation.values());
        declares("Pauses", "obligation", Obligation.values());
        declares("Pauses", "proceedings", Proceedings.values());
        declares("Recipients", "event", toldByThatTable());
        declares("DraftRounds", "draftStep", DraftStep.values());
        declares("FormsPerIncident", "harm", Harm.values());
        declares("FormsPerIncident", "children", Children.values());
        declares("Criteria", "purpose", Criterion.Purpose.values());
        declares("LateWork", "obligation", Obligation.values());
        declares("LearningReviewKinds", "learningReviewKind", LearningReview.Kind.values());
        declares("LikelyMatch", "matchFeature", MatchFeature.values());
        declares("LimitsOfRoute", "route", Route.values());
        declares("LimitsOfRoute", "status", ChildStatus.values());
        declares("LimitsOfRoute", "abuseOrNeglect", AbuseOrNeglect.values());
        declares("SimilarDecision", "decisionFeature", DecisionFeature.values());
        declares("SimilarRecommendation", "sharedWording", SharedWording.values());
        declares("PanelUrgency", "harm", Harm.values());
        declares("RapidReviewPlan", "planStep", PlanStep.values());
        declares("ReviewPlan", "reviewMilestone", ReviewMilestone.values());
        declares("Publication", "kindOfReview", KindOfReview.values());
        declares("ReviewerSuitability", "reviewerFinding", ReviewerFinding.values());
        declares("Transition", "question", Transition.Question.values());
        declares("Transition", "phase", Transition.Phase.values());
    }

    /**
     * Who is told of a missed date stands with its limit; of what happens to a sent notification those are told to whom it
     * went; of what administrators do to accounts, administrators and the person: no guidance says so.
     */
    private static Event[] toldByThatTable() {
        return EnumSet.complementOf(EnumSet.of(
                        Event.DEADLINE_MISSED,
                        Event.AGENCY_RETURN_AWAITED,
                        Event.DRAFT_TO_BE_COMMENTED_ON,
                        Event.DRAFT_ROUND_LATE,
                        Event.ACCURACY_CHECK_AWAITED,
                        Event.REVIEW_CHECK_MISSED,
                        Event.REVIEWER_ANSWERED,
                        Event.NOTIFICATION_ADDED_TO,
                        Event.NOTIFICATION_WITHDRAWN_AS_DUPLICATE,
                        Event.ROLE_GIVEN,
                        Event.PASSWORD_LINK_MADE,
                        Event.TOKEN_MADE,
                        Event.SECOND_FACTOR_RESET,
                        Event.SECOND_FACTOR_SET_UP,
                        Event.SECOND_FACTOR_REMOVED,
                        Event.RECOVERY_CODE_USED))
                .toArray(Event[]::new);
    }

    @Test
    void every_table_knows_every_edition_that_inherits_from_none() {
        List<String> editions = RealGuidance.editions().all().stream()
                .filter(edition -> edition.inherits() == null)
                .map(Edition::code)
                .toList();

        assertThat(tables().stream().filter(table -> table.asks("edition")))
                .hasSize(8)
                .allSatisfy(table -> assertThat(table.values("edition")).isEqualTo(editions));
    }

    private static void declares(String table, String input, Enum<?>... values) {
        assertThat(Table.named(table).values(input))
                .as(table + " " + input)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(values).map(Enum::name).toList());
    }

    private static Map<Map<String, Object>, List<String>> matches(Table table) {
        return MATCHES.computeIfAbsent(table.name(), name -> table.matches());
    }
}
