package org.practicereview.panel.conflict;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * How a member of the Panel stands to a case.
 *
 * @param found what the comparison of declared interests said last, nothing where it said nothing
 * @param reason why the verdict is so, in words
 * @param by who declared or settled it, nothing where it was compared
 * @param version as its ETag has it
 */
public record MemberConflict(
        long caseId,
        UUID person,
        Verdict verdict,
        Basis basis,
        @Nullable String found,
        String reason,
        Instant since,
        @Nullable UUID by,
        int version) {

    /** Where the verdict comes from. */
    public enum Basis implements Labelled {
        COMPARED("By comparison of declared interests"),
        DECLARED("Declared by the member for this case"),
        SETTLED("Decided by the secretariat");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What is written stays out of logs. */
    @Override
    public String toString() {
        return "Conflict of " + person;
    }
}
