package org.practicereview.reviewer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.Decisions;
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

    /** The candidates for a review of that area that begins on that day, the most suitable first; national ones from the pool. */
    public List<Candidate> candidates(String areaCode, LocalDate from, boolean national) {
        List<Candidate> unplaced = reviewers.on(from, areaCode).stream()
                .filter(reviewer -> !national || reviewer.nationalPool())
                .map(this::judge)
                .sorted(java.util.Comparator.comparing(Candidate::suitability))
                .toList();
        List<Candidate> placed = new ArrayList<>();
        unplaced.forEach(candidate -> placed.add(new Candidate(
                candidate.reviewer(),
                placed.size() + 1,
                candidate.suitability(),
                candidate.why(),
                candidate.citation())));
        return placed;
    }

    private Candidate judge(Reviewer reviewer) {
        Map<String, Object> row = decisions.one(
                "ReviewerSuitability",
                Map.of(
                        "employedInArea", reviewer.employedInArea(),
                        "available", reviewer.available(),
                        "openReviews", reviewer.openReviews()));
        return new Candidate(
                reviewer,
                0,
                Candidate.Suitability.valueOf((String) row.get("suitability")),
                (String) row.get("why"),
                new Citation((String) row.get("ruleId"), (String) row.get("source"), Confidence.valueOf((String)
                        row.get("confidence"))));
    }
}
