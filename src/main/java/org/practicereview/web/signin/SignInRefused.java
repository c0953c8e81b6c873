package org.practicereview.web.signin;

import org.springframework.http.HttpStatus;

/** Not signed in: why, as far as it may be said. */
final class SignInRefused extends RuntimeException {

    private final HttpStatus status;

    private SignInRefused(HttpStatus status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static SignInRefused wrong() {
        return new SignInRefused(HttpStatus.UNPROCESSABLE_CONTENT, "The user name or the password is not right");
    }

    static SignInRefused missing() {
        return new SignInRefused(HttpStatus.UNPROCESSABLE_CONTENT, "Enter your user name and your password");
    }

    static SignInRefused tooMany() {
        return new SignInRefused(
                HttpStatus.TOO_MANY_REQUESTS, "There were too many attempts. Wait 15 minutes, then try again");
    }

    HttpStatus status() {
        return status;
    }
}
