package org.practicereview.learning.recommendation;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.LearningGuidance;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.guidance.RecommendationFacts;
import org.practicereview.guidance.RecommendationHint;
import org.practicereview.guidance.SharedWording;
import org.practicereview.learning.LearningAreas;
import org.practicereview.learning.recommendation.LookedAt.Before;
import org.practicereview.learning.recommendation.RecommendationRows.Known;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.report.CheckedFind;
import org.springframework.stereotype.Component;

/** Looks at recommendations: by the rules, beside what was recommended before, and for words that tell who somebody is. */
@Component
class RecommendationAdvice {

    private static final int SHOWN = 5;

    private final RecommendationRows rows;
    private final LearningGuidance guidance;
    private final LearningTerms terms;
    private final LearningAreas areas;
    private final RecommendationIdentity identity;
    private final CaseAccess access;
    private final Clock clock;

    RecommendationAdvice(
            RecommendationRows rows,
            LearningGuidance guidance,
            LearningTerms terms,
            LearningAreas areas,
            RecommendationIdentity identity,
            CaseAccess access,
            Clock clock) {
        this.rows = rows;
        this.guidance = guidance;
        this.terms = terms;
        this.areas = areas;
        this.identity = identity;
        this.access = access;
        this.clock = clock;
    }

    /** In the order in which they are given. */
    List<LookedAt> on(Person person, CaseFile file, List<Recommendation> recommendations) {
        if (recommendations.isEmpty()) {
            return List.of();
        }
        List<Known> known = rows.earlier(file.id(), access.visibleTo(person), areas.of(person));
        IntFunction<SharedWording> near = guidance.sharedWording();
        Function<Recommendation, List<CheckedFind>> finds = identity.of(file);
        return recommendations.stream()
                .map(one -> new LookedAt(hints(one), before(one, known, near), finds.apply(one)))
                .toList();
    }

    private List<RecommendationHint> hints(Recommendation recommendation) {
        return guidance.hints(RecommendationFacts.of(
                terms,
                recommendation.what(),
                recommendation.who(),
                recommendation.shownBy(),
                recommendation.byWhen(),
                England.today(clock)));
    }

    private static List<Before> before(
            Recommendation recommendation, List<Known> known, IntFunction<SharedWording> near) {
        return known.stream()
                .filter(one -> !one.is(recommendation))
                .map(one -> before(recommendation, one.earlier(), near))
                .filter(before -> before.near() != SharedWording.DIFFERENT)
                .sorted(Comparator.comparingInt(Before::sharedPercent).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static Before before(
            Recommendation recommendation, EarlierRecommendation earlier, IntFunction<SharedWording> near) {
        int percent = SharedWords.percent(recommendation.what(), earlier.what());
        return new Before(earlier, percent, near.apply(percent));
    }
}
