package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practicereview.form.Form;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.ReviewerFinding;
import org.practicereview.reviewer.Candidate;
import org.practicereview.reviewer.Candidate.Suitability;
import org.practicereview.reviewer.RegisterEntry;
import org.practicereview.reviewer.Reviewer;
import org.practicereview.workflow.Facts;

class ReviewerChoiceTest {

    private static final Citation CITATION = new Citation("L5", "Working Together", Confidence.NOT_CONFIRMED);

    @Test
    void where_nobody_can_be_chosen_it_is_said_what_to_do() {
        List<Facts> read = ReviewerChoice.reasons(List.of(), ReviewKind.LOCAL_REVIEW);

        assertThat(read).extracting(Facts::heading).containsExactly("Nobody can be chosen as a matter of course");
        assertThat(read.get(0).rows().get(0).value())
                .startsWith("Enter a reviewer who does not work for an agency of the area");
        assertThat(ReviewerChoice.reasons(List.of(), ReviewKind.NATIONAL_REVIEW)
                        .get(0)
                        .rows()
                        .get(0)
                        .value())
                .contains("of the Panel's pool");
    }

    @Test
    void where_everybody_has_a_conflict_of_interest_it_is_said_what_to_do() {
        List<Facts> read = ReviewerChoice.reasons(List.of(candidate(Suitability.CONFLICT)), ReviewKind.LOCAL_REVIEW);

        assertThat(read)
                .extracting(Facts::heading)
                .containsExactly("Nobody can be chosen as a matter of course", "Candidates, the most suitable first");
    }

    @Test
    void where_somebody_can_be_chosen_only_the_reasons_are_shown() {
        List<Facts> read = ReviewerChoice.reasons(List.of(candidate(Suitability.OVERLOADED)), ReviewKind.LOCAL_REVIEW);

        assertThat(read).extracting(Facts::heading).containsExactly("Candidates, the most suitable first");
        assertThat(read.get(0).rows().get(0).value()).contains("L5, Working Together", "Not confirmed");
    }

    @Test
    void whatever_stands_against_a_choice_is_said_in_words_beside_the_name() {
        assertThat(choices(candidate(Suitability.NOT_AVAILABLE)))
                .containsExactly("Test Reviewer (Not available: A reason)");
        assertThat(choices(candidate(Suitability.OVERLOADED))).containsExactly("Test Reviewer (Overloaded: A reason)");
        assertThat(choices(candidate(Suitability.POSSIBLE))).containsExactly("Test Reviewer");
    }

    private static List<String> choices(Candidate candidate) {
        return ReviewerChoice.in(Form.of(ReviewerStep.Choice.class), List.of(candidate), ReviewKind.LOCAL_REVIEW)
                .fields()
                .get(0)
                .options()
                .stream()
                .map(option -> option.label())
                .toList();
    }

    private static Candidate candidate(Suitability suitability) {
        Reviewer reviewer = new Reviewer(UUID.randomUUID(), "Test Reviewer", RegisterEntry.NONE, 0, 0, Set.of());
        return new Candidate(
                reviewer,
                1,
                List.of(new Candidate.Reason(ReviewerFinding.OPEN_REVIEWS, 0, suitability, 1, "A reason", CITATION)));
    }
}
