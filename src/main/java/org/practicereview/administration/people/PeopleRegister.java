package org.practicereview.administration.people;

import java.util.Locale;
import java.util.UUID;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.administration.log.RightsTold;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.message.Event;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in. */
@Service
class PeopleRegister {

    private static final String TAKEN = "Somebody has this user name already, or had it";

    private final People people;
    private final KnownAreas areas;
    private final AdministrationLog log;
    private final RightsTold told;

    PeopleRegister(People people, KnownAreas areas, AdministrationLog log, RightsTold told) {
        this.people = people;
        this.areas = areas;
        this.log = log;
        this.told = told;
    }

    /**
     * Adds a person, who cannot sign in before choosing a password through a link.
     *
     * @throws InvalidAnswers where the user name is taken, also by somebody a moment faster, or an area does not exist
     */
    @Transactional
    public Person add(PersonForm form, Person by) {
        check(form);
        Person person = new Person(
                UUID.randomUUID(),
                form.username().toLowerCase(Locale.ROOT),
                form.name(),
                form.agency(),
                form.grants().stream().map(GrantForm::grant).toList());
        try {
            people.add(person);
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new InvalidAnswers("/username", "taken", TAKEN);
        }
        log.record(by, Act.PERSON_ADDED, person.id(), "");
        for (Grant grant : person.grants()) {
            log.record(by, Act.ROLE_GIVEN, person.id(), GrantWords.of(grant));
        }
        told.tell(Event.ROLE_GIVEN, person.id());
        return person;
    }

    private void check(PersonForm form) {
        AnswerErrors errors = new AnswerErrors();
        errors.addIf(people.isTaken(form.username()), "/username", "taken", TAKEN);
        for (int i = 0; i < form.grants().size(); i++) {
            areas.check(form.grants().get(i).area(), "/grants/" + i + "/area", errors);
        }
        errors.refuseIfAny();
    }
}
