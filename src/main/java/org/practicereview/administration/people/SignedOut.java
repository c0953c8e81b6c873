package org.practicereview.administration.people;

import java.util.UUID;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.organisation.AccountChanges;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs people out wherever they are signed in, for instance after a computer was stolen (ASVS 5.0, 7.4.5). */
@Service
class SignedOut {

    private final AccountChanges accounts;
    private final Sessions sessions;
    private final AdministrationLog log;

    SignedOut(AccountChanges accounts, Sessions sessions, AdministrationLog log) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
    }

    @Transactional
    public Person everywhere(UUID id, Person by) {
        Person person = accounts.lock(id);
        sessions.endAllOf(id);
        log.record(by, Act.SESSION_ENDED, id, "all");
        return person;
    }
}
