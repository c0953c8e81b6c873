package org.practicereview.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.DoneOn;

/**
 * The answers of a step that tells what was done long ago: the form asks on which day, why it was late, and who agreed to that
 * then. Nobody can approve it any more.
 */
public interface ToldAfterwards {

    /** The question why it was late; asked in the same words whether the step is late now or was late then. */
    String REASON_QUESTION = MayBeLate.REASON_QUESTION;

    /** The hint under {@link #REASON_QUESTION}. */
    String REASON_HINT = "Only if it was done after its date. The reason is kept with the case.";

    /** The question who agreed, at the time, that it was done late. */
    String AGREED_BY_QUESTION = "Who agreed then that it was late?";

    /** The hint under {@link #AGREED_BY_QUESTION}. */
    String AGREED_BY_HINT =
            "Only when it was done after its date. The role is enough, for example: independent chair of the board."
                    + " Where the record does not say, write so.";

    /** The name in the form of {@link #AGREED_BY_QUESTION}. */
    String AGREED_BY = "lateAgreedBy";

    /** Why it was late. */
    @Nullable
    String lateReason();

    /** Who agreed to that then, in words. */
    @Nullable
    String lateAgreedBy();

    /**
     * What was done, when, and how late it may be.
     *
     * @param question the name of the question that asked for the day
     */
    default DoneOn doneOn(LocalDate day, String question) {
        return new DoneOn(day, question, lateReason(), lateAgreedBy());
    }
}
