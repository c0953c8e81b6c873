package org.practicereview.administration.people;

import java.util.UUID;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.organisation.AccountChanges;
import org.practicereview.organisation.ApiTokens;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Sessions;
import org.practicereview.organisation.SetUpLinks;
import org.practicereview.organisation.factor.SecondFactors;
import org.practicereview.refusal.RuleRefusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes accounts: sessions, tokens and links of the person end with it; what the person did stays. */
@Service
class Leaving {

    private final AccountChanges accounts;
    private final People people;
    private final ApiTokens tokens;
    private final SetUpLinks links;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final AdministrationLog log;

    Leaving(
            AccountChanges accounts,
            People people,
            ApiTokens tokens,
            SetUpLinks links,
            Sessions sessions,
            SecondFactors factors,
            AdministrationLog log) {
        this.accounts = accounts;
        this.people = people;
        this.tokens = tokens;
        this.links = links;
        this.sessions = sessions;
        this.factors = factors;
        this.log = log;
    }

    /**
     * Closes an account.
     *
     * @throws RuleRefusal where nobody would be left who runs the service
     */
    @Transactional
    public Person close(UUID id, Person by) {
        accounts.lockAdministrators();
        Person person = accounts.lock(id);
        accounts.refuseIfLastAdministrator(person);
        people.deactivate(id);
        tokens.revokeAllOf(id);
        links.endFor(id);
        sessions.endAllOf(id);
        factors.remove(id);
        log.record(by, Act.ACCOUNT_CLOSED, id, "");
        return person;
    }
}
