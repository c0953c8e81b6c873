package org.practicereview.panel.conflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * How a member of the Panel stands to a case.
 *
 * @param findings all that the comparison of declared interests ever said, the first of them first
 * @param reason why the verdict is so, in words
 * @param by who declared or settled it, nothing where it was compared
 * @param version as its ETag has it
 */
public record MemberConflict(
        long caseId,
        UUID person,
        Verdict verdict,
        Basis basis,
        List<String> findings,
        String reason,
        Instant since,
        @Nullable UUID by,
        int version) {

    public MemberConflict {
        findings = List.copyOf(findings);
    }

    /**
     * This conflict, with what was found since. Its version rises: whoever settles it must have seen all that was
     * found.
     */
    MemberConflict with(List<String> moreFindings) {
        return new MemberConflict(caseId, person, verdict, basis, moreFindings, reason, since, by, version + 1);
    }

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
