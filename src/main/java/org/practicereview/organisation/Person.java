package org.practicereview.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody, or some system, that uses the service.
 *
 * @param id stands for the person in every other table
 * @param username what is typed to sign in
 * @param name as others see it
 * @param agency where the person works, in words
 * @param grants what the person is, and where
 */
public record Person(UUID id, String username, String name, String agency, List<Grant> grants) {

    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    public boolean isAny(Collection<Role> roles) {
        return grants.stream().anyMatch(grant -> roles.contains(grant.role()));
    }

    public boolean is(Role role, String areaCode) {
        return grants.contains(new Grant(role, areaCode));
    }

    /** The areas for which the person holds a role of that reach. */
    public Set<String> areas(Role.Reach reach) {
        return grants.stream()
                .filter(grant -> grant.role().reach() == reach && grant.areaCode() != null)
                .map(Grant::areaCode)
                .collect(Collectors.toSet());
    }

    /** The areas for which the person holds that role. */
    public Set<String> areasOf(Role role) {
        return grants.stream()
                .filter(grant -> grant.role() == role && grant.areaCode() != null)
                .map(Grant::areaCode)
                .collect(Collectors.toSet());
    }

    public Set<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toSet());
    }

    /** Whether the person does anything but run the service; who only does that sees no case. */
    public boolean worksOnCases() {
        return grants.stream().anyMatch(grant -> grant.role() != Role.ADMINISTRATOR);
    }

    /** Names of people stay out of logs. */
    @Override
    public String toString() {
        return "Person " + id;
    }
}
