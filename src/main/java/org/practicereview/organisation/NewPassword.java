package org.practicereview.organisation;

import java.util.Locale;
import java.util.Set;
import org.practicereview.form.AnswerErrors;

/** A password as it is chosen: long rather than complicated, typed twice, never shown again. */
public final class NewPassword {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    /** The most common ones that are long enough. */
    private static final Set<String> TOO_COMMON =
            Set.of("password1234", "passwordpassword", "123456789012", "qwertyuiopas", "practicereview");

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
        errors.addIf(
                TOO_COMMON.contains(password.toLowerCase(Locale.ROOT))
                        || password.equalsIgnoreCase(username)
                        || password.chars().distinct().count() < 5,
                "/password",
                "too-common",
                "Choose a password that is harder to guess");
        errors.addIf(!password.equals(again), "/passwordAgain", "differs", "Type the same password again");
    }
}
