package org.practicereview.administration.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.workflow.api.Coded;

/**
 * A person as the API shows them.
 *
 * @param grants what the person is, and where
 */
record ShownPerson(UUID id, String name, String username, String agency, List<ShownGrant> grants) {

    /** A role, the area it is held for where it needs one, and where it can be read and taken away. */
    record ShownGrant(Coded<Role> role, @Nullable String area, String self) {

        static ShownGrant of(UUID person, Grant grant) {
            return new ShownGrant(Coded.of(grant.role()), grant.areaCode(), PeopleApi.path(person, grant));
        }
    }

    static ShownPerson of(Person person) {
        return new ShownPerson(
                person.id(),
                person.name(),
                person.username(),
                person.agency(),
                person.grants().stream()
                        .map(grant -> ShownGrant.of(person.id(), grant))
                        .toList());
    }
}
