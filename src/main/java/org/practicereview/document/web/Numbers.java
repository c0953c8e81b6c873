package org.practicereview.document.web;

import org.practicereview.refusal.NotFound;

/** Numbers of documents and versions as they stand in an address; anything else is no page. */
final class Numbers {

    private Numbers() {}

    static int of(String text) {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new NotFound();
        }
        return Integer.parseInt(text);
    }
}
