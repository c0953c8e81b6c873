package org.practicereview.organisation;

import java.util.Optional;
import org.practicereview.form.AnswerErrors;
import org.springframework.stereotype.Service;

/**
 * Asks for the present password before somebody who finds a session open could make a way in that lasts longer than the
 * session (ASVS 5.0, 7.5.1). Guesses count like those at sign-in.
 */
@Service
public class PasswordProof {

    /** How the field is called, so that nobody keeps what is typed into it. */
    public static final String FIELD = "currentPassword";

    private final Passwords passwords;
    private final PasswordAttempts attempts;

    PasswordProof(Passwords passwords, PasswordAttempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /**
     * Refuses what is not the person's password.
     *
     * @param address where the request comes from
     * @throws org.practicereview.form.InvalidAnswers where it is wrong, or was guessed too often
     */
    public void require(Person person, String password, String address) {
        AnswerErrors errors = new AnswerErrors();
        check(person, password, address, errors);
        errors.refuseIfAny();
    }

    /** Notes at {@code /currentPassword} where it is not the person's password. */
    public void check(Person person, String password, String address, AnswerErrors errors) {
        if (!attempts.mayTry(person.username(), address)) {
            SecurityLog.note(SecurityLog.Event.SIGN_IN_LOCKED, person.id());
            errors.add("/" + FIELD, "too-many-attempts", "Too many attempts. Wait 15 minutes, then try again");
        } else if (passwords.matches(Optional.of(person), password)) {
            attempts.succeeded(person.username(), address);
        } else {
            SecurityLog.note(SecurityLog.Event.PASSWORD_REFUSED, person.id());
            errors.add("/" + FIELD, "wrong", "This is not your present password");
        }
    }
}
