package org.practicereview.notification.likely;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.guidance.Citation;

/**
 * Cases that may be the same incident, as far as a person may know of them.
 *
 * @param seen those that the person may see, the likeliest first
 * @param elsewhere the areas of those that the person may not see; nothing else is told of them
 * @param limited whether the person was told of so many cases elsewhere that no more are told for a day
 */
public record Found(List<LikelyCase> seen, List<Elsewhere> elsewhere, boolean limited) {

    /** Nothing was found, or nobody looked. */
    public static final Found NOTHING = new Found(List.of(), List.of(), false);

    /** A case that the person may see, and why it may be the same. */
    public record LikelyCase(IncidentReference reference, String area, Stage stage, int weight, List<Reason> reasons) {

        /** All reasons, to be read in one go. */
        public String inWords() {
            return reasons.stream().map(Reason::words).collect(Collectors.joining("\n"));
        }
    }

    /** Why it may be the same, in words, with the rule. */
    public record Reason(String words, Citation citation) {}

    /**
     * There may be a case in that area.
     *
     * @param contact whom to ask there; nothing where the area has not said
     */
    public record Elsewhere(String area, @Nullable String contact) {}

    /** What was found but for that case, which the person knows of already. */
    public Found without(IncidentReference known) {
        return new Found(
                seen.stream().filter(same -> !same.reference().equals(known)).toList(), elsewhere, limited);
    }

    public boolean isEmpty() {
        return seen.isEmpty() && elsewhere.isEmpty();
    }

    /** How many there are to look at, in words. */
    public String inWords() {
        int all = seen.size() + elsewhere.size();
        return all == 0 ? "None found" : all + " to look at";
    }
}
