package org.practicereview.refusal;

/** The person may see the case, but not do this to it. */
public final class NotPermitted extends Refusal {

    public NotPermitted() {
        this("Your role does not let you do this.");
    }

    public NotPermitted(String message) {
        super(Kind.NOT_PERMITTED, "not-permitted", message);
    }
}
