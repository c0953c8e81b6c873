package org.practicereview.casefile;

import org.jspecify.annotations.Nullable;

/** The answers of a step that may be done late: the form asks why, and who approved that. */
public interface MayBeLate {

    /** Why it is late, or was. */
    String REASON_QUESTION = "Reason for being late";

    /** The question who approved that it is late. */
    String APPROVED_BY_QUESTION = "Who approved that it is late?";

    /** The hint under {@link #REASON_QUESTION} and {@link #APPROVED_BY_QUESTION}. */
    String HINT = "Only if the date has passed. You can still do it; the reason is kept with the case.";

    /** The name of the second question, whose choices depend on the case. */
    String APPROVED_BY = "lateApprovedBy";

    /** Why it is late. */
    @Nullable
    String lateReason();

    /** The id of the person who approved that. */
    @Nullable
    String lateApprovedBy();
}
