package org.practicereview.workflow.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/**
 * Whom a token stands for.
 *
 * @param roles what the person or system is, and where
 */
record Me(UUID id, String name, String agency, List<HeldRole> roles) {

    /** A role, and the area it is held for where it needs one. */
    record HeldRole(Coded<Role> role, @Nullable String area) {}

    static Me of(Person person) {
        return new Me(
                person.id(),
                person.name(),
                person.agency(),
                person.grants().stream()
                        .map(grant -> new HeldRole(Coded.of(grant.role()), grant.areaCode()))
                        .toList());
    }
}
