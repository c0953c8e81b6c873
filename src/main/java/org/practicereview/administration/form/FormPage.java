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
 */
public record FormPage(String title, String lead, String button, String back, Form form) {}
