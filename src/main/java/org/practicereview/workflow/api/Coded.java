package org.practicereview.workflow.api;

import org.practicereview.form.Labelled;

/** A value of a fixed list: its stable code for machines, its words for people. */
public record Coded(String code, String label) {

    public static <E extends Enum<E> & Labelled> Coded of(E value) {
        return new Coded(value.name(), value.label());
    }
}
