package org.practicereview.learning.recommendation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.SharedWording;
import org.practicereview.learning.recommendation.EarlierRecommendation;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.learning.recommendation.WritingAdvice;
import org.practicereview.notification.anonymity.Find;
import org.practicereview.rapidreview.report.CheckedFind;
import org.practicereview.workflow.api.Coded;

/**
 * What may make a recommendation better, which is advisory only, and by what somebody may be recognised.
 *
 * @param before what was recommended nearly alike before, the nearest first
 * @param hash of its text, by which finds are cleared; nothing for what a national review has yet to recommend
 * @param finds each is changed or cleared before it is recorded; only for those who write it
 */
@Schema(name = "AdviceOnRecommendation")
public record ShownAdvice(
        List<Hint> hints, List<Before> before, @Nullable String hash, List<ShownFind> finds) {

    /** What may help to write what a national review is about to recommend. */
    public static ShownAdvice of(WritingAdvice lookedAt) {
        return of(lookedAt, null);
    }

    static ShownAdvice of(Recommendation recommendation, WritingAdvice lookedAt) {
        return of(lookedAt, recommendation.textHash());
    }

    private static ShownAdvice of(WritingAdvice lookedAt, @Nullable String hash) {
        return new ShownAdvice(
                lookedAt.hints().stream()
                        .map(hint -> new Hint(hint.hint(), hint.citation()))
                        .toList(),
                lookedAt.before().stream().map(Before::of).toList(),
                hash,
                lookedAt.finds().stream().map(ShownFind::of).toList());
    }

    /**
     * Words by which somebody may be recognised.
     *
     * @param find by which it is cleared
     * @param reason why it may stay, nothing while nobody has said
     */
    @Schema(name = "FindInRecommendation")
    record ShownFind(
            String find,
            Coded<Find.Kind> kind,
            String found,
            @Nullable String reason) {

        static ShownFind of(CheckedFind checked) {
            CheckedFind.Clearance cleared = checked.cleared();
            return new ShownFind(
                    checked.find().key(),
                    Coded.of(checked.find().kind()),
                    checked.find().found(),
                    cleared == null ? null : cleared.reason());
        }
    }

    /** A hint and its rule. */
    @Schema(name = "HintOnRecommendation")
    record Hint(String words, Citation citation) {}

    /**
     * Something that was recommended before, and what became of it.
     *
     * @param sharedPercent the share of words that both have
     */
    @Schema(name = "EarlierRecommendation")
    record Before(
            Coded<SharedWording> near,
            int sharedPercent,
            String area,
            String what,
            String who,
            LocalDate byWhen,
            String theme,
            Coded<Recommendation.State> state,
            int actions,
            int verified) {

        static Before of(WritingAdvice.Before before) {
            EarlierRecommendation earlier = before.earlier();
            return new Before(
                    Coded.of(before.near()),
                    before.sharedPercent(),
                    earlier.area(),
                    earlier.what(),
                    earlier.who(),
                    earlier.byWhen(),
                    earlier.theme(),
                    Coded.of(earlier.state()),
                    earlier.actions(),
                    earlier.verified());
        }
    }
}
