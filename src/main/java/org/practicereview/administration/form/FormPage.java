package org.practicereview.administration.form;

import org.jspecify.annotations.Nullable;
import org.practicereview.form.Form;

/**
 * A page that asks something.
 *
 * @param title its heading
 * @param lead what to know before answering, may be empty
 * @param button what sends it
 * @param back where the back link leads
 * @param form the questions
 * @param asksPassword whether the present password is asked for, too
 * @param version of what it changes, nothing where it adds something
 */
public record FormPage(
        String title,
        String lead,
        String button,
        String back,
        Form form,
        boolean asksPassword,
        @Nullable Integer version) {

    public FormPage(String title, String lead, String button, String back, Form form, boolean asksPassword) {
        this(title, lead, button, back, form, asksPassword, null);
    }

    public FormPage(String title, String lead, String button, String back, Form form) {
        this(title, lead, button, back, form, false, null);
    }

    /** This page, held to the version of what it shows: it changes what stands already. */
    public FormPage changing(int seen) {
        return new FormPage(title, lead, button, back, form, asksPassword, seen);
    }
}
