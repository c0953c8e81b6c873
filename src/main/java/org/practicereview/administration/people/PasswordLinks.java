package org.practicereview.administration.people;

import java.util.UUID;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.administration.log.RightsTold;
import org.practicereview.message.Event;
import org.practicereview.organisation.AccountChanges;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.SetUpLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the links with which people choose a password; an administrator passes them on and knows no password. */
@Service
class PasswordLinks {

    private final AccountChanges accounts;
    private final SetUpLinks links;
    private final AdministrationLog log;
    private final RightsTold told;
    private final String baseUrl;

    PasswordLinks(
            AccountChanges accounts,
            SetUpLinks links,
            AdministrationLog log,
            RightsTold told,
            @Value("${practice-review.base-url}") String baseUrl) {
        this.accounts = accounts;
        this.links = links;
        this.log = log;
        this.told = told;
        this.baseUrl = baseUrl;
    }

    /** The address of a new link, this once; it counts for 72 hours and once, and earlier links of the person end. */
    @Transactional
    public String create(UUID id, Person by) {
        Person person = accounts.lock(id);
        String token = links.createFor(person.id());
        log.record(by, Act.PASSWORD_LINK_MADE, id, "");
        told.tell(Event.PASSWORD_LINK_MADE, id);
        return baseUrl + "/set-up/" + token;
    }
}
