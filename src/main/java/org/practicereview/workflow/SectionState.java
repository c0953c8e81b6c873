package org.practicereview.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.FormSection;

/**
 * How far a section of a task is.
 *
 * @param section the section
 * @param progress how far it is
 * @param version of what is saved in it, 0 while nothing is
 * @param savedBy name of the person who saved it last, or nothing
 * @param savedAt when, or nothing
 * @param editors who else has it open now
 */
public record SectionState(
        FormSection section,
        Progress progress,
        int version,
        @Nullable String savedBy,
        @Nullable Instant savedAt,
        List<Editor> editors) {

    /** Somebody who has a section open, and since when. */
    public record Editor(String name, Instant since) {}

    /** How far a section is, in the words of the list of sections. */
    public enum Progress {
        NOT_STARTED("Not yet started"),
        /** What was recorded before fills it in; nobody has saved it yet. */
        TO_BE_CHECKED("To be checked"),
        INCOMPLETE("Incomplete"),
        COMPLETED("Completed"),
        /** Nothing in it must be answered, and nothing is. */
        OPTIONAL("Optional");

        private final String label;

        Progress(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
