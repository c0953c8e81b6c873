package org.practicereview.publication.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.practicereview.form.Labelled;
import org.practicereview.guidance.LearningTheme;
import org.practicereview.publication.Extent;

/**
 * What everybody may know of a published report; nothing in it leads back to its case.
 *
 * @param slug its address, drawn at random
 * @param area the code of the area, also where the review is national
 * @param changedAt when it was published, replaced, taken down or put back last
 * @param availableUntil last day it must stay available (L15, P10)
 * @param textNumber which text of its case stands there
 */
public record RegisterEntry(
        String slug,
        long caseId,
        String area,
        boolean national,
        Extent extent,
        int textNumber,
        String title,
        List<LearningTheme> themes,
        LocalDate publishedOn,
        Instant changedAt,
        LocalDate availableUntil,
        State state,
        LocalDate stateSince,
        int version) {

    /** Whether everybody reads it. */
    public enum State implements Labelled {
        PUBLIC("Public"),
        TAKEN_DOWN("Taken down"),
        REMOVED("Removed after its time");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public boolean isPublic() {
        return state == State.PUBLIC;
    }
}
