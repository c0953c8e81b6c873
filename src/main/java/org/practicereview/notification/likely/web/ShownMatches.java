package org.practicereview.notification.likely.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Stage;
import org.practicereview.notification.likely.Found;
import org.practicereview.workflow.api.Coded;

/**
 * Cases that may be the same incident, as machines read them.
 *
 * @param cases those that the token may see, the likeliest first
 * @param elsewhere the areas to ask about others; nothing else is told of them
 * @param limited whether so many were told of within a day that no more are
 */
public record ShownMatches(List<Match> cases, List<Contact> elsewhere, boolean limited) {

    /**
     * A case that may be the same.
     *
     * @param weight the sum of the weights of what they share
     * @param reasons what they share
     */
    public record Match(String reference, String area, Coded<Stage> stage, int weight, List<Reason> reasons) {}

    /** What they share, with the rule. */
    public record Reason(String words, String ruleId, String source, String confidence) {}

    /** An area to be asked. */
    public record Contact(String area, @Nullable String contact) {}

    public static ShownMatches of(Found found) {
        return new ShownMatches(
                found.seen().stream().map(ShownMatches::match).toList(),
                found.elsewhere().stream()
                        .map(elsewhere -> new Contact(elsewhere.area(), elsewhere.contact()))
                        .toList(),
                found.limited());
    }

    private static Match match(Found.LikelyCase same) {
        return new Match(
                same.reference().value(),
                same.area(),
                Coded.of(same.stage()),
                same.weight(),
                same.reasons().stream()
                        .map(reason -> new Reason(
                                reason.words(),
                                reason.citation().ruleId(),
                                reason.citation().source(),
                                reason.citation().confidence().name()))
                        .toList());
    }
}
