package org.practicereview.administration.form;

import org.springframework.ui.Model;

/**
 * A page with a secret that is kept nowhere: it is part of the answer to the form, never of a session.
 *
 * @param title its heading
 * @param advice what to do with it
 * @param label what it is
 * @param secret the link or the token
 * @param next where to go on
 */
public record ShownOnce(String title, String advice, String label, String secret, String next) {

    public String show(Model model) {
        model.addAttribute("shown", this);
        return "administration/shown-once";
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "ShownOnce " + title;
    }
}
