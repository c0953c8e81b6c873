package org.practicereview.refusal;

/** It was changed by somebody else since the person last read it; nothing was overwritten. */
public final class Stale extends Refusal {

    public Stale() {
        super(Kind.STALE, "stale", "This was changed by somebody else after you opened it. Nothing was overwritten.");
    }
}
