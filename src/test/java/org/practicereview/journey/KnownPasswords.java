package org.practicereview.journey;

import org.practicereview.organisation.Passwords;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Component;

/** Lets the people of the tests sign in on the page. */
@Component
class KnownPasswords {

    static final String PASSWORD = "correct horse in a test";

    private final Passwords passwords;
    private final String hash;

    KnownPasswords(Passwords passwords) {
        this.passwords = passwords;
        // hashing is slow on purpose: once is enough
        this.hash = passwords.hash(PASSWORD);
    }

    Person of(Person person) {
        passwords.setHash(person.id(), hash);
        return person;
    }
}
