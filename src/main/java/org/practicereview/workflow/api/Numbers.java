package org.practicereview.workflow.api;

import org.practicereview.refusal.NotFound;

/** Numbers of what a case has several of, as they stand in an address; anything else is no page. */
public final class Numbers {

    private Numbers() {}

    public static int of(String text) {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new NotFound();
        }
        return Integer.parseInt(text);
    }
}
