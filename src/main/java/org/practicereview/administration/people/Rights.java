package org.practicereview.administration.people;

import java.util.UUID;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.administration.log.RightsTold;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.message.Event;
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
    private final RightsTold told;

    Rights(People people, AccountChanges accounts, KnownAreas areas, AdministrationLog log, RightsTold told) {
        this.people = people;
        this.accounts = accounts;
        this.areas = areas;
        this.log = log;
        this.told = told;
    }

    /**
     * Gives a role. The person and all administrators hear of it.
     *
     * @throws InvalidAnswers where the person has it already, or the area does not exist
     * @throws RuleRefusal where somebody would give it to themselves: whoever may do everything must not do it unseen
     */
    @Transactional
    public Grant give(UUID id, GrantForm form, Person by) {
        if (by.id().equals(id)) {
            throw new RuleRefusal("own-role", "Nobody gives a role to themselves. Ask another administrator.");
        }
        Person person = accounts.lock(id);
        AnswerErrors errors = new AnswerErrors();
        areas.check(form.area(), "/area", errors);
        errors.addIf(person.grants().contains(form.grant()), "/role", "held", "The person has this role already");
        errors.refuseIfAny();
        people.grant(id, form.grant());
        log.record(by, Act.ROLE_GIVEN, id, GrantWords.of(form.grant()));
        told.tell(Event.ROLE_GIVEN, id);
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
