package org.practicereview.review;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.reviewer.Candidate;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;

/** The ranked candidates as choices of a form, and the reasons of their ranks. */
final class ReviewerChoice {

    private ReviewerChoice() {}

    static Form in(Form form, List<Candidate> candidates) {
        return form.offering(
                "reviewer",
                candidates.stream()
                        .filter(Candidate::canBeChosen)
                        .map(candidate -> new Option(
                                candidate.reviewer().personId().toString(),
                                candidate.reviewer().name()))
                        .toList());
    }

    static List<Facts> reasons(List<Candidate> candidates, ReviewKind kind) {
        List<Facts> read = new ArrayList<>();
        if (candidates.stream().noneMatch(Candidate::canBeChosen)) {
            read.add(new Facts("Nobody can be chosen", List.of(new Fact("What to do", whatToDo(kind)))));
        }
        if (!candidates.isEmpty()) {
            read.add(new Facts(
                    "Candidates, the most suitable first",
                    candidates.stream().map(ReviewerChoice::reason).toList()));
        }
        return read;
    }

    private static Fact reason(Candidate candidate) {
        return new Fact(
                candidate.reviewer().name(),
                candidate.why() + "\n" + candidate.citation().inWords());
    }

    private static String whatToDo(ReviewKind kind) {
        return kind == ReviewKind.NATIONAL_REVIEW
                ? "Ask an administrator to enter a reviewer of the Panel's pool. Then open this page again."
                : "Ask an administrator to enter a reviewer who does not work for an agency of the area."
                        + " Then open this page again.";
    }
}
