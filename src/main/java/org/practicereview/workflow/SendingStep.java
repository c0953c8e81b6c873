package org.practicereview.workflow;

import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.LateWork;
import org.practicereview.form.InvalidAnswers;

/**
 * A step by which something leaves the partnership, or becomes public: its answers are checked on a page of their own before,
 * which says what confirming them does.
 *
 * @param <F> the form, a record of questions
 */
public interface SendingStep<F extends Record> extends UserStep<F> {

    @Override
    default boolean sends() {
        return true;
    }

    /**
     * Asks why it is late, and who approved that, where sending these answers meets the date of the step: on the page of the
     * questions, not after they were read once more. Nothing is asked where they meet no date.
     *
     * @param by who sends them
     * @throws InvalidAnswers when that is missing, or somebody approved who may not
     */
    default void requireReason(LateWork late, CaseFile file, UUID by, F answers) {}

    /**
     * What confirming these answers does; they fit the case.
     *
     * @throws InvalidAnswers when something more must be answered before they can be sent today
     */
    Confirmation confirming(CaseFile file, F answers);
}
