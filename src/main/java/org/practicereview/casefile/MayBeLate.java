package org.practicereview.casefile;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** What each step that may be done late asks beside its own questions: why it is late, and who approved that. */
public record MayBeLate(
        @Question(value = REASON_QUESTION, hint = HINT) @AtMost(2000) @Nullable
        String lateReason,

        @Question(value = APPROVED_BY_QUESTION, hint = HINT)
        @Size(max = 36, message = "Choose somebody from the list")
        @Nullable
        String lateApprovedBy) {

    /** Why it is late, or was. */
    public static final String REASON_QUESTION = "Reason for being late";

    /** The question who approved that it is late. */
    public static final String APPROVED_BY_QUESTION = "Who approved that it is late?";

    /** The name of the second question, whose choices depend on the case. */
    public static final String APPROVED_BY = "lateApprovedBy";

    /** Nothing is said of being late. */
    public static final MayBeLate NOTHING_SAID = new MayBeLate(null, null);

    private static final String HINT =
            "Only if the date has passed. You can still do it; the reason is kept with the case.";
}
