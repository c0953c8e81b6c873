package org.practicereview.refusal;

/** The state of things no longer allows it, or somebody else was faster. */
public final class Conflict extends Refusal {

    public Conflict(String code, String message) {
        super(Kind.CONFLICT, code, message);
    }
}
