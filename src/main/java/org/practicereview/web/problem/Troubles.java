package org.practicereview.web.problem;

/** The troubles that have fixed words. */
public final class Troubles {

    static final String TOKEN_REFUSED = "token-refused";
    static final String FORM_EXPIRED = "form-expired";
    static final String TOO_MANY_AT_ONCE = "too-many-at-once";

    private static final String RETRY_AFTER = "Retry-After";

    private Troubles() {}

    /**
     * What is answered where something does not exist and where it may not be seen: the same bytes, so that nobody
     * learns which.
     */
    public static Trouble notFound() {
        return Trouble.of(
                404,
                "not-found",
                "Page not found",
                "There is nothing at this address that you can see. If you typed the address, check it is correct.");
    }

    public static Trouble notPermitted() {
        return Trouble.of(403, "not-permitted", "You cannot do this", "Your role does not let you do this.");
    }

    public static Trouble notSignedIn() {
        return Trouble.of(401, "not-signed-in", "Sign in first", "Send a valid token in the Authorization header.")
                .with("WWW-Authenticate", "Bearer");
    }

    public static Trouble tokenRefused() {
        return Trouble.of(401, TOKEN_REFUSED, "Sign in first", "The token is unknown, has expired or was revoked.")
                .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    /** The answer where nothing was done because the form's token was missing or too old. */
    public static Trouble formExpired() {
        return Trouble.of(
                403,
                FORM_EXPIRED,
                "This page had been open too long",
                "Nothing was sent. Go back to the page, check your answers and send them again.");
    }

    /**
     * The answer where nothing was done because the session had ended, and what was typed is too long to be kept, or
     * nobody proved to be its author.
     */
    public static Trouble typedNotKept() {
        return Trouble.of(
                403,
                "typed-not-kept",
                "You had been signed out",
                "Nothing was sent, and what you typed could not be kept until you sign in. Copy what you need from this"
                        + " page before you leave it.");
    }

    public static Trouble badRequest() {
        return badRequest("The request could not be read.");
    }

    static Trouble badRequest(String message) {
        return Trouble.of(400, "bad-request", "This request cannot be read", message);
    }

    /** The rest of a request did not come within the time that the container waits for it. */
    static Trouble tooSlow() {
        return Trouble.of(
                408,
                "too-slow",
                "This took too long to arrive",
                "Only a part of the request came. Check your connection, then send it again.");
    }

    static Trouble tooLarge() {
        return Trouble.of(413, "too-large", "This is too large", "Send less text or a smaller file.");
    }

    static Trouble unavailable() {
        return Trouble.of(
                        503,
                        "unavailable",
                        "Sorry, the service is unavailable",
                        "It may or may not have been stored. Wait a minute, then check before you do it again.")
                .with(RETRY_AFTER, "30");
    }

    static Trouble tooMany(long seconds) {
        return Trouble.of(429, "too-many-attempts", "Too many attempts", "Wait a while, then try again.")
                .with(RETRY_AFTER, Long.toString(seconds));
    }

    /** More was asked for than one may ask in a minute. */
    public static Trouble tooManyRequests(long seconds) {
        return Trouble.of(
                        429,
                        "too-many-requests",
                        "Too many requests",
                        "So many requests came from you, or from where you are, that the service must wait a moment. Try"
                                + " again in a minute.")
                .with(RETRY_AFTER, Long.toString(seconds));
    }

    /**
     * More is in work for one address than a node does at once for it. Of 503 Tomcat ends the connection; after 429 it would
     * wait for the rest of the body, which is what a slow sender wants.
     */
    public static Trouble tooManyAtOnce() {
        return Trouble.of(
                        503,
                        TOO_MANY_AT_ONCE,
                        "Sorry, the service is busy",
                        "So many requests from where you are have not been answered yet that the service takes no more. Nothing"
                                + " was stored. Try again in a few seconds.")
                .with(RETRY_AFTER, "5");
    }

    static Trouble failed(String reference) {
        return Trouble.of(
                500,
                "failed",
                "Sorry, there is a problem with the service",
                "Try again later. If it happens again, report this reference: " + reference + ".");
    }

    /** Told to people where machines are told that the method is not allowed: a button's address was opened by itself. */
    static Trouble notForReading() {
        return Trouble.of(
                405,
                "method-not-allowed",
                "This page cannot be opened directly",
                "Nothing was changed. Go back to the page with the button and press it again.");
    }

    /** What a bare status means. */
    static Trouble ofStatus(int status) {
        return switch (status) {
            case 401 -> notSignedIn();
            case 403 -> notPermitted();
            case 404 -> notFound();
            case 405 -> Trouble.of(405, "method-not-allowed", "This cannot be done here", "Use another method.");
            case 406 -> Trouble.of(406, "not-acceptable", "This cannot be shown that way", "Ask for another type.");
            case 408 -> tooSlow();
            case 413 -> tooLarge();
            case 415 -> Trouble.of(415, "unsupported-type", "This cannot be read", "Send another content type.");
            case 429 -> tooMany(60);
            case 503 -> unavailable();
            default -> status >= 500 ? unavailable() : badRequest();
        };
    }
}
