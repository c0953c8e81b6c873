package org.practicereview.organisation;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

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
                ? find(signedIn)
                : Optional.empty();
    }

    /** Asked many times while a request is answered, read once. */
    @SuppressWarnings("unchecked")
    private Optional<Person> find(SignedIn signedIn) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return people.find(signedIn.personId());
        }
        String name = attribute(signedIn.personId());
        Optional<Person> known = (Optional<Person>) request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = people.find(signedIn.personId());
            request.setAttribute(name, known, RequestAttributes.SCOPE_REQUEST);
        }
        return known;
    }

    /** Says who asks, where it was read already to let the request in. */
    public static void isKnown(ServletRequest request, Person person) {
        request.setAttribute(attribute(person.id()), Optional.of(person));
    }

    private static String attribute(UUID person) {
        return Person.class.getName() + person;
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
