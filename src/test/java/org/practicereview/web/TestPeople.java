package org.practicereview.web;

import java.util.List;
import java.util.UUID;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Passwords;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/** People for tests, each new. */
class TestPeople {

    static final String PASSWORD = "three random words";

    private final People people;
    private final Passwords passwords;

    TestPeople(People people, Passwords passwords) {
        this.people = people;
        this.passwords = passwords;
    }

    Person notifier() {
        return add(new Grant(Role.LOCAL_AUTHORITY_NOTIFIER, "NORTHSHIRE"));
    }

    Person administrator() {
        return add(new Grant(Role.ADMINISTRATOR, null));
    }

    void choosePassword(Person person, String password) {
        passwords.setHash(person.id(), passwords.hash(password));
    }

    private Person add(Grant grant) {
        UUID id = UUID.randomUUID();
        Person person = new Person(id, "person-" + id, "Alex Example", "Northshire Council", List.of(grant));
        people.add(person);
        passwords.setHash(id, passwords.hash(PASSWORD));
        return person;
    }
}
