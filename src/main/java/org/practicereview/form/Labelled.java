package org.practicereview.form;

/** A choice that has words of its own on the page. */
public interface Labelled {

    /** The words people read, in sentence case. */
    String label();
}
