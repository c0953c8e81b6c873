package org.practicereview.reviewer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.Decisions;
import org.practicereview.guidance.ReviewerFinding;
import org.practicereview.reviewer.Candidate.Reason;
import org.practicereview.reviewer.Candidate.Suitability;
import org.springframework.stereotype.Service;

/** Ranks reviewers for a review by the decision table "ReviewerSuitability"; people choose. */
@Service
public class Ranking {

    private final Reviewers reviewers;
    private final Decisions decisions;

    Ranking(Reviewers reviewers, Decisions decisions) {
        this.reviewers = reviewers;
        this.decisions = decisions;
    }

    /** The candidates for a review, the most suitable first, each with a reason for each feature. */
    public List<Candidate> candidates(CaseNeeds needs) {
        return rank(reviewers.all(), needs);
    }

    /** The source of the rule by which that is found. */
    public Citation citation(ReviewerFinding finding) {
        return ask(new Found(finding, 0)).citation();
    }

    List<Candidate> rank(List<Reviewer> known, CaseNeeds needs) {
        // many reviewers share few findings: each is asked once
        Map<Found, Reason> asked = new HashMap<>();
        List<Candidate> placed = new ArrayList<>();
        known.stream()
                .map(reviewer -> new Candidate(
                        reviewer,
                        0,
                        Found.of(reviewer, needs).stream()
                                .map(found -> asked.computeIfAbsent(found, this::ask))
                                .toList()))
                .sorted(Comparator.comparing(Candidate::suitability)
                        .thenComparing(Comparator.comparing(Candidate::points).reversed()))
                .forEach(candidate ->
                        placed.add(new Candidate(candidate.reviewer(), placed.size() + 1, candidate.reasons())));
        return placed;
    }

    private Reason ask(Found found) {
        Map<String, Object> row = decisions.one(
                "ReviewerSuitability", Map.of("reviewerFinding", found.finding().name(), "count", found.count()));
        return new Reason(
                found.finding(),
                found.count(),
                Suitability.valueOf((String) row.get("suitability")),
                ((Number) row.get("points")).intValue(),
                (String) row.get("why"),
                new Citation((String) row.get("ruleId"), (String) row.get("source"), Confidence.valueOf((String)
                        row.get("confidence"))));
    }
}
