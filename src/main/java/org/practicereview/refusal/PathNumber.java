package org.practicereview.refusal;

/** The number of one of what a case has several of, as it stands in an address; anything else is no page. */
public final class PathNumber {

    private PathNumber() {}

    public static int of(String text) {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new NotFound();
        }
        return Integer.parseInt(text);
    }
}
