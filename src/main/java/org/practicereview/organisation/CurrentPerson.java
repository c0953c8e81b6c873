package org.practicereview.organisation;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person whose request is being answered, read afresh: a role taken away counts from the next request on. */
@Component
public class CurrentPerson {

    private final People people;

    CurrentPerson(People people) {
        this.people = people;
    }

    public Optional<Person> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? people.find(signedIn.personId())
                : Optional.empty();
    }

    /**
     * The signed-in person.
     *
     * @throws NotSignedIn where nobody is, or the account has been closed since
     */
    public Person get() {
        return find().orElseThrow(NotSignedIn::new);
    }
}
