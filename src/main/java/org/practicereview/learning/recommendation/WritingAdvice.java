package org.practicereview.learning.recommendation;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.guidance.RecommendationHint;
import org.practicereview.guidance.SharedWording;
import org.practicereview.rapidreview.report.CheckedFind;

/**
 * What there is to know of a recommendation for whoever writes it.
 *
 * @param hints what would make it better; advisory only
 * @param before what was recommended nearly alike before, the nearest first; advisory only
 * @param finds words by which somebody may be recognised: each is changed or cleared before it is recorded
 */
public record WritingAdvice(List<RecommendationHint> hints, List<Before> before, List<CheckedFind> finds) {

    /** Something that was recommended before, and how near it is. */
    public record Before(EarlierRecommendation earlier, int sharedPercent, SharedWording near) {}

    /** How many finds are neither cleared nor changed. */
    public int openFinds() {
        return (int) finds.stream().filter(CheckedFind::isOpen).count();
    }

    /** How much there is of each, in words; empty where there is nothing. */
    public String inWords() {
        return inWords(hints.size(), before.size(), openFinds());
    }

    /** How much advice there is on all of these together, in words; empty where there is none. */
    static String inWords(List<WritingAdvice> all) {
        return inWords(
                all.stream().mapToInt(one -> one.hints().size()).sum(),
                all.stream().mapToInt(one -> one.before().size()).sum(),
                all.stream().mapToInt(WritingAdvice::openFinds).sum());
    }

    private static String inWords(int hints, int alike, int finds) {
        List<String> words = new ArrayList<>();
        addIf(words, finds, finds == 1 ? "1 find of the identity check" : finds + " finds of the identity check");
        addIf(words, hints, hints == 1 ? "1 hint" : hints + " hints");
        addIf(words, alike, alike + " nearly alike before");
        return String.join(", ", words);
    }

    private static void addIf(List<String> words, int count, String what) {
        if (count > 0) {
            words.add(what);
        }
    }
}
