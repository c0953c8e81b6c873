package org.practicereview.review;

import java.util.List;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.reviewer.Candidate;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;

/** The ranked candidates as choices of a form, and the reasons of their ranks. */
final class ReviewerChoice {

    private ReviewerChoice() {}

    static Form in(Form form, List<Reviews.Proposal> candidates) {
        return form.offering(
                "reviewer",
                candidates.stream()
                        .filter(candidate -> candidate.suitability() != Candidate.Suitability.CONFLICT)
                        .map(candidate -> new Option(candidate.personId().toString(), candidate.name()))
                        .toList());
    }

    static List<Facts> reasons(List<Reviews.Proposal> candidates) {
        return List.of(new Facts(
                "Candidates, the most suitable first",
                candidates.stream()
                        .map(candidate -> new Fact(candidate.name(), candidate.why() + " (" + candidate.ruleId() + ")"))
                        .toList()));
    }
}
