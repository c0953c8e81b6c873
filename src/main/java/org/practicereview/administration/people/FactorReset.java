package org.practicereview.administration.people;

import java.util.UUID;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.administration.log.RightsTold;
import org.practicereview.message.Event;
import org.practicereview.organisation.AccountChanges;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Sessions;
import org.practicereview.organisation.factor.SecondFactors;
import org.practicereview.refusal.RuleRefusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the second factor away from somebody who has lost it, phone and codes for recovery; all administrators are told. */
@Service
class FactorReset {

    private final AccountChanges accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final AdministrationLog log;
    private final RightsTold told;

    FactorReset(
            AccountChanges accounts, SecondFactors factors, Sessions sessions, AdministrationLog log, RightsTold told) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.log = log;
        this.told = told;
    }

    /**
     * Ends the person's sessions, too: a phone that is lost may have been found.
     *
     * @throws RuleRefusal where it is the administrator's own, which is removed with password and code, or where there is none
     */
    @Transactional
    public Person of(UUID id, Person by) {
        Person person = accounts.lock(id);
        if (id.equals(by.id())) {
            throw new RuleRefusal(
                    "own-second-factor",
                    "This is your own. Remove it under your account, or ask another administrator.");
        }
        if (factors.since(id).isEmpty()) {
            throw new RuleRefusal("no-second-factor", "This person has set up no second factor.");
        }
        factors.remove(id);
        sessions.endAllOf(id);
        log.record(by, Act.SECOND_FACTOR_RESET, id, "");
        told.tell(Event.SECOND_FACTOR_RESET, id);
        return person;
    }
}
