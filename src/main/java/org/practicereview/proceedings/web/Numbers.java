package org.practicereview.proceedings.web;

import org.practicereview.refusal.NotFound;

/** Numbers of proceedings as they stand in an address; anything else is no page. */
final class Numbers {

    private Numbers() {}

    static int of(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new NotFound();
        }
        return Integer.parseInt(text);
    }
}
