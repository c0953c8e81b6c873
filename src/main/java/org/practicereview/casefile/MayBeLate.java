package org.practicereview.casefile;

import org.jspecify.annotations.Nullable;

/** The answers of a step that may be done late: the form asks why, and who approved that. */
public interface MayBeLate {

    /** The hint under both questions. */
    String HINT = "Only when the date has passed. Late is allowed, never silent.";

    /** The name of the second question, whose choices depend on the case. */
    String APPROVED_BY = "lateApprovedBy";

    /** Who agreed to what was late long ago and is recorded now: nobody can approve it any more. */
    String AGREED_BY_QUESTION = "Who agreed then that it was late?";

    /** The hint under that question. */
    String AGREED_BY_HINT =
            "Only when it was done after its date. The role is enough, for example: independent chair of the board."
                    + " Where the record does not say, write so.";

    /** The name of that question. */
    String AGREED_BY = "lateAgreedBy";

    /** Why it is late. */
    @Nullable
    String lateReason();

    /** The id of the person who approved that. */
    @Nullable
    String lateApprovedBy();
}
