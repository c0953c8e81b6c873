package org.practicereview.workflow;

import org.practicereview.casefile.CaseFile;
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
     * What confirming these answers does; they fit the case.
     *
     * @throws InvalidAnswers when something more must be answered before they can be sent today
     */
    Confirmation confirming(CaseFile file, F answers);
}
