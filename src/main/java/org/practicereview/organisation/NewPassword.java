package org.practicereview.organisation;

import org.practicereview.form.AnswerErrors;

/** A password as it is chosen: long rather than complicated, typed twice, never shown again. */
public final class NewPassword {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private NewPassword() {}

    /** Notes what is wrong with it at {@code /password} and {@code /passwordAgain}. */
    public static void check(String password, String again, String username, AnswerErrors errors) {
        errors.addIf(
                password.length() < SHORTEST,
                "/password",
                "length",
                "The password must be " + SHORTEST + " characters or more");
        errors.addIf(
                password.length() > LONGEST,
                "/password",
                "length",
                "The password must be " + LONGEST + " characters or fewer");
        if (password.length() >= SHORTEST && password.length() <= LONGEST) {
            Guessable.why(password, username).ifPresent(rule -> errors.add("/password", rule.code(), rule.message()));
        }
        errors.addIf(!password.equals(again), "/passwordAgain", "differs", "Type the same password again");
    }
}
