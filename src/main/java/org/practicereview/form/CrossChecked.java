package org.practicereview.form;

/** A form whose answers depend on each other. */
public interface CrossChecked {

    /** Notes what is wrong between answers; each may still be missing. */
    void check(AnswerErrors errors);
}
