package org.practicereview.learning.recommendation;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.LearningGuidance;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.guidance.RecommendationFacts;
import org.practicereview.guidance.RecommendationHint;
import org.practicereview.guidance.SharedWording;
import org.practicereview.learning.LearningAreas;
import org.practicereview.learning.recommendation.RecommendationRows.Known;
import org.practicereview.learning.recommendation.WritingAdvice.Before;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.report.CheckedFind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at recommendations: by the rules, beside what was recommended before, and for words that tell who somebody is. */
@Component
public class RecommendationAdvice {

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

    /**
     * What may help to write a recommendation of a national review, beside what earlier national reviews recommended
     * too.
     *
     * @param national what they recommended
     */
    @Transactional(readOnly = true)
    public WritingAdvice onNational(Person person, NewRecommendation form, List<EarlierRecommendation> national) {
        Recommendation recommendation = new Recommendation(
                0,
                0,
                Objects.requireNonNull(form.what()),
                Objects.requireNonNull(form.who()),
                Objects.requireNonNull(form.byWhen()),
                Objects.requireNonNull(form.shownBy()),
                Objects.requireNonNull(form.theme()),
                Recommendation.State.DRAFT,
                null,
                1);
        Stream<EarlierRecommendation> earlier =
                known(person, recommendation.caseId()).stream().map(Known::earlier);
        return new WritingAdvice(
                hints(recommendation),
                before(recommendation, Stream.concat(earlier, national.stream()), guidance.sharedWording()),
                List.of());
    }

    /** What may help to write each of these recommendations, in the order in which they are given. */
    List<WritingAdvice> on(Person person, CaseFile file, List<Recommendation> recommendations) {
        if (recommendations.isEmpty()) {
            return List.of();
        }
        List<Known> known = known(person, file.id());
        IntFunction<SharedWording> near = guidance.sharedWording();
        Function<Recommendation, List<CheckedFind>> finds = identity.of(file);
        return recommendations.stream()
                .map(one -> new WritingAdvice(hints(one), before(one, others(known, one), near), finds.apply(one)))
                .toList();
    }

    private List<Known> known(Person person, long caseId) {
        Collection<String> own = areas.of(person);
        return rows.earlier(caseId, access.visibleTo(person), own.isEmpty() ? List.of("") : own);
    }

    private static Stream<EarlierRecommendation> others(List<Known> known, Recommendation recommendation) {
        return known.stream().filter(one -> !one.is(recommendation)).map(Known::earlier);
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
            Recommendation recommendation, Stream<EarlierRecommendation> others, IntFunction<SharedWording> near) {
        return others.map(earlier -> before(recommendation, earlier, near))
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
