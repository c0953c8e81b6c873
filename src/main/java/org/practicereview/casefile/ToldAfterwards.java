package org.practicereview.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.DoneOn;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/**
 * What each step that tells what was done long ago asks beside its own questions: why it was late, and who agreed to that
 * then. Nobody can approve it any more.
 */
public record ToldAfterwards(
        // in the same words whether the step is late now or was late then
        @Question(value = MayBeLate.REASON_QUESTION, hint = REASON_HINT) @AtMost(2000) @Nullable
        String lateReason,

        @Question(value = AGREED_BY_QUESTION, hint = AGREED_BY_HINT) @AtMost(200) @Nullable
        String lateAgreedBy) {

    /** The question who agreed, at the time, that it was done late. */
    public static final String AGREED_BY_QUESTION = "Who agreed then that it was late?";

    /** The hint under {@link #AGREED_BY_QUESTION}. */
    public static final String AGREED_BY_HINT =
            "Only when it was done after its date. The role is enough, for example: independent chair of the board."
                    + " Where the record does not say, write so.";

    /** The name in the form of {@link #AGREED_BY_QUESTION}. */
    public static final String AGREED_BY = "lateAgreedBy";

    private static final String REASON_HINT = "Only if it was done after its date. The reason is kept with the case.";

    /**
     * What was done, when, and how late it may be.
     *
     * @param question the name of the question that asked for the day
     */
    public DoneOn doneOn(LocalDate day, String question) {
        return new DoneOn(day, question, lateReason, lateAgreedBy);
    }
}
