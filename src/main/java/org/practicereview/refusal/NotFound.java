package org.practicereview.refusal;

/** It does not exist, or the person may not know that it does: both are told in the same words. */
public final class NotFound extends Refusal {

    public NotFound() {
        super(Kind.NOT_FOUND, "not-found", "There is nothing at this address that you can see.");
    }
}
