package org.practicereview.workflow.api;

import org.practicereview.form.Labelled;

/**
 * A value of a fixed list: its stable code for machines, its words for people.
 *
 * @param <E> the list; its codes stand in the description of the API
 */
public record Coded<E extends Enum<E> & Labelled>(String code, String label) {

    public static <E extends Enum<E> & Labelled> Coded<E> of(E value) {
        return new Coded<>(value.name(), value.label());
    }
}
