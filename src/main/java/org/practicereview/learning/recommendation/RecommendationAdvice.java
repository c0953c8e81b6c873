package org.practicereview.learning.recommendation;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.guidance.LearningGuidance;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.guidance.RecommendationFacts;
import org.practicereview.guidance.SharedWording;
import org.practicereview.learning.LearningAreas;
import org.practicereview.learning.recommendation.LookedAt.Before;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at a recommendation: by the rules, and beside what was recommended before. Nothing follows from it. */
@Component
public class RecommendationAdvice {

    private static final int SHOWN = 5;

    private final RecommendationRows rows;
    private final LearningGuidance guidance;
    private final LearningTerms terms;
    private final LearningAreas areas;
    private final CaseAccess access;
    private final Clock clock;

    RecommendationAdvice(
            RecommendationRows rows,
            LearningGuidance guidance,
            LearningTerms terms,
            LearningAreas areas,
            CaseAccess access,
            Clock clock) {
        this.rows = rows;
        this.guidance = guidance;
        this.terms = terms;
        this.areas = areas;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The same of what a national review is about to recommend, beside what earlier national reviews recommended too.
     *
     * @param national what they recommended
     */
    @Transactional(readOnly = true)
    public LookedAt onNational(Person person, NewRecommendation form, List<EarlierRecommendation> national) {
        Recommendation recommendation = new Recommendation(
                0,
                0,
                Objects.requireNonNull(form.what()),
                Objects.requireNonNull(form.who()),
                Objects.requireNonNull(form.byWhen()),
                Objects.requireNonNull(form.shownBy()),
                Objects.requireNonNull(form.theme()),
                Recommendation.State.DRAFT,
                1);
        return on(person, recommendation, national);
    }

    LookedAt on(Person person, Recommendation recommendation) {
        return on(person, recommendation, List.of());
    }

    private LookedAt on(Person person, Recommendation recommendation, List<EarlierRecommendation> more) {
        RecommendationFacts facts = RecommendationFacts.of(
                terms,
                recommendation.what(),
                recommendation.who(),
                recommendation.shownBy(),
                recommendation.byWhen(),
                England.today(clock));
        return new LookedAt(guidance.hints(facts), before(person, recommendation, more));
    }

    private List<Before> before(Person person, Recommendation recommendation, List<EarlierRecommendation> more) {
        Collection<String> known = areas.of(person);
        Collection<String> own = known.isEmpty() ? List.of("") : known;
        IntFunction<SharedWording> near = guidance.sharedWording();
        return Stream.concat(rows.earlier(recommendation, access.visibleTo(person), own).stream(), more.stream())
                .map(earlier -> before(recommendation, earlier, near))
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
