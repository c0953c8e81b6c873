package org.practicereview.refusal;

/**
 * It was changed by somebody else since the person last read it; nothing was overwritten. So are machines told that name a
 * version and whoever saves a draft; of a form that carries its version see {@link StaleOnPage}.
 */
public final class Stale extends Refusal {

    static final String CODE = "stale";
    static final String WORDS = "This was changed by somebody else after you opened it. Nothing was overwritten.";

    public Stale() {
        super(Kind.STALE, CODE, WORDS);
    }
}
