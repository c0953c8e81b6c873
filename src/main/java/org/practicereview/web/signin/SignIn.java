package org.practicereview.web.signin;

import java.util.Optional;
import java.util.UUID;
import org.practicereview.organisation.Passwords;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.SecurityLog;
import org.practicereview.organisation.SecurityLog.Event;
import org.practicereview.web.security.SignInAttempts;
import org.springframework.stereotype.Component;

/** Checks a user name and a password. Tries are counted alike for names that exist and names that do not. */
@Component
class SignIn {

    /** Longer than any name or password that is accepted when one is chosen. */
    private static final int LONGEST = 200;

    private final People people;
    private final Passwords passwords;
    private final SignInAttempts attempts;

    SignIn(People people, Passwords passwords, SignInAttempts attempts) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    Person with(String username, String password, String address) {
        if (username.isBlank() || password.isEmpty()) {
            throw SignInRefused.missing();
        }
        Optional<Person> person = canExist(username) ? people.find(username) : Optional.empty();
        UUID account = person.map(Person::id).orElse(null);
        if (!attempts.mayTry(username, address)) {
            SecurityLog.note(Event.SIGN_IN_LOCKED, account);
            throw SignInRefused.tooMany();
        }
        if (!passwords.matches(person, password.length() > LONGEST ? "" : password)) {
            SecurityLog.note(Event.SIGN_IN_REFUSED, account);
            throw SignInRefused.wrong();
        }
        attempts.succeeded(username, address);
        return person.orElseThrow();
    }

    private static boolean canExist(String username) {
        return username.length() <= LONGEST && username.codePoints().noneMatch(Character::isISOControl);
    }
}
