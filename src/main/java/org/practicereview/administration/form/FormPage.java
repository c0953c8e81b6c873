package org.practicereview.administration.form;

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
 */
public record FormPage(String title, String lead, String button, String back, Form form, boolean asksPassword) {

    public FormPage(String title, String lead, String button, String back, Form form) {
        this(title, lead, button, back, form, false);
    }
}
