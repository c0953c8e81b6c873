package org.practicereview.refusal;

/**
 * Something asked for is not done, for a reason the person who asked can understand. It is an answer, not an error: it
 * rolls back, it is not logged as a failure, and it carries no stack trace.
 */
public abstract class Refusal extends RuntimeException {

    /** What kind of no, with the HTTP status that says it. */
    public enum Kind {
        /** It does not exist, or the person may not know that it does. */
        NOT_FOUND(404),
        /** The person may see it but not do that. */
        NOT_PERMITTED(403),
        /** It was public, and is not any more. */
        GONE(410),
        /** Its state no longer allows it, or somebody else was faster. */
        CONFLICT(409),
        /** It was changed since the person last read it. */
        STALE(412),
        /** The request must say which version it is about. */
        PRECONDITION_REQUIRED(428),
        /** A rule of the guidance or of the service forbids it. */
        RULE(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String code;

    /**
     * A refusal.
     *
     * @param code stable, in lower case with hyphens, for machines
     * @param message for people, a sentence without personal data
     */
    protected Refusal(Kind kind, String code, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
