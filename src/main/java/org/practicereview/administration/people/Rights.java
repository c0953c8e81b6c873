package org.practicereview.administration.people;

import java.util.UUID;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.AccountChanges;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.RuleRefusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and takes roles; both count from the person's next request on. */
@Service
class Rights {

    private final People people;
    private final AccountChanges accounts;
    private final KnownAreas areas;
    private final AdministrationLog log;

    Rights(People people, AccountChanges accounts, KnownAreas areas, AdministrationLog log) {
        this.people = people;
        this.accounts = accounts;
        this.areas = areas;
        this.log = log;
    }

    /**
     * Gives a role.
     *
     * @throws InvalidAnswers where the person has it already, or the area does not exist
     */
    @Transactional
    public Grant give(UUID id, GrantForm form, Person by) {
        Person person = accounts.lock(id);
        AnswerErrors errors = new AnswerErrors();
        areas.check(form.area(), "/area", errors);
        errors.addIf(person.grants().contains(form.grant()), "/role", "held", "The person has this role already");
        errors.refuseIfAny();
        people.grant(id, form.grant());
        log.record(by, Act.ROLE_GIVEN, id, GrantWords.of(form.grant()));
        return form.grant();
    }

    /**
     * Takes a role away.
     *
     * @throws RuleRefusal where nobody would be left who runs the service
     */
    @Transactional
    public void take(UUID id, Grant grant, Person by) {
        if (grant.role() == Role.ADMINISTRATOR) {
            accounts.lockAdministrators();
        }
        Person person = held(accounts.lock(id), grant);
        if (grant.role() == Role.ADMINISTRATOR) {
            accounts.refuseIfLastAdministrator(person);
        }
        accounts.revoke(id, grant);
        log.record(by, Act.ROLE_TAKEN, id, GrantWords.of(grant));
    }

    /** The person, who must hold that role. */
    static Person held(Person person, Grant grant) {
        if (!person.grants().contains(grant)) {
            throw new NotFound();
        }
        return person;
    }
}
