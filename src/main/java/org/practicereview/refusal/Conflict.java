package org.practicereview.refusal;

/** The state of things no longer allows it, or somebody else was faster. */
public sealed class Conflict extends Refusal permits StaleOnPage {

    public Conflict(String code, String message) {
        super(Kind.CONFLICT, code, message);
    }
}
