package org.practicereview.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.reviewer.Candidate;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;

/** The ranked candidates as choices of a form, and the reasons of their ranks. */
final class ReviewerChoice {

    /** So many are shown with the reason of each feature; the others with what decides. */
    private static final int SHOWN_IN_FULL = 20;

    private ReviewerChoice() {}

    static Form in(Form form, List<Candidate> candidates, ReviewKind kind) {
        Form offered = form.offering(
                "reviewer",
                candidates.stream()
                        .map(candidate ->
                                new Option(candidate.reviewer().personId().toString(), name(candidate)))
                        .toList());
        return kind == ReviewKind.NATIONAL_REVIEW ? offered : offered.without("outsidePoolFinding");
    }

    static List<Facts> reasons(List<Candidate> candidates, ReviewKind kind) {
        List<Facts> read = new ArrayList<>();
        if (candidates.stream().allMatch(one -> one.hasConflict() || one.isOutsidePool())) {
            read.add(new Facts(
                    "Nobody can be chosen as a matter of course", List.of(new Fact("What to do", whatToDo(kind)))));
        }
        if (!candidates.isEmpty()) {
            read.add(new Facts(
                    "Candidates, the most suitable first",
                    candidates.stream().map(ReviewerChoice::reason).toList()));
        }
        return read;
    }

    private static String name(Candidate candidate) {
        String name = candidate.reviewer().name();
        String marks = candidate.reasons().stream()
                .filter(reason -> reason.suitability() != Candidate.Suitability.SUITABLE
                        && reason.suitability() != Candidate.Suitability.POSSIBLE)
                .map(reason -> reason.suitability().label() + ": " + reason.why())
                .distinct()
                .collect(Collectors.joining("; "));
        return marks.isEmpty() ? name : name + " (" + marks + ")";
    }

    private static Fact reason(Candidate candidate) {
        Stream<Candidate.Reason> shown =
                candidate.place() <= SHOWN_IN_FULL ? candidate.reasons().stream() : Stream.of(candidate.decisive());
        return new Fact(
                candidate.place() + ". " + candidate.reviewer().name(),
                candidate.suitability().label() + ", " + candidate.points() + " points\n"
                        + shown.map(Candidate.Reason::inWords).collect(Collectors.joining("\n")));
    }

    private static String whatToDo(ReviewKind kind) {
        return kind == ReviewKind.NATIONAL_REVIEW
                ? "Enter a reviewer of the Panel's pool into the register, or ask an administrator to. Then open this page"
                        + " again. Somebody outside of the pool can only be chosen with the finding that nobody in it is"
                        + " available or suitable."
                : "Enter a reviewer who does not work for an agency of the area into the register, or ask an administrator"
                        + " to. Then open this page again. A candidate with a conflict of interest can only be chosen with"
                        + " the reasons why it is none.";
    }
}
