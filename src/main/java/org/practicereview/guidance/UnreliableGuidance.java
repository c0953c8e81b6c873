package org.practicereview.guidance;

import org.jspecify.annotations.Nullable;

/** Editions, words or decision tables cannot be relied on: the service does not start, and says which row is wrong. */
public final class UnreliableGuidance extends IllegalStateException {

    public UnreliableGuidance(@Nullable String what) {
        super(what);
    }

    public UnreliableGuidance(@Nullable String what, Throwable cause) {
        super(what, cause);
    }
}
