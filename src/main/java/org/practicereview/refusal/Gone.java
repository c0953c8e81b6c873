package org.practicereview.refusal;

/** It was there for everybody, and is not any more; that much everybody may know. */
public final class Gone extends Refusal {

    public Gone(String code, String message) {
        super(Kind.GONE, code, message);
    }
}
