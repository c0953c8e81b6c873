package org.practicereview.organisation;

/** Nobody is signed in, or not any more. */
public final class NotSignedIn extends RuntimeException {

    public NotSignedIn() {
        super("not signed in");
    }
}
