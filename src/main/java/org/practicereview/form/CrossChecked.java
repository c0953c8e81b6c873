package org.practicereview.form;

/** A form, a section of one, or an entry of one of its lists, whose answers depend on each other. */
public interface CrossChecked {

    /** Notes what is wrong between answers, at the pointers that they have in it; each may still be missing. */
    void check(AnswerErrors errors);
}
