package org.practicereview.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/** The people of the tests: one of each role, in two areas and in the national bodies. Made when first asked for. */
public final class Partnership {

    public static final String NORTHSHIRE = "NORTHSHIRE";
    public static final String SOUTHSHIRE = "SOUTHSHIRE";

    private final People people;
    private final Areas areas;
    private final Map<Grant, Person> known = new ConcurrentHashMap<>();

    Partnership(People people, Areas areas) {
        this.people = people;
        this.areas = areas;
    }

    /** The person of Northshire, or of the national body, with that role and no other. */
    public Person the(Role role) {
        return the(role, NORTHSHIRE);
    }

    public Person the(Role role, String area) {
        return known.computeIfAbsent(new Grant(role, role.needsArea() ? area : null), this::person);
    }

    /** Somebody else with that role of a national body. */
    public Person another(Role role) {
        String username = role.name().toLowerCase() + ".another";
        return people.find(username).orElseGet(() -> add(username, new Grant(role, null)));
    }

    private Person person(Grant grant) {
        // both, whoever is asked for first: a test that names the other area must not depend on those before it
        Stream.of(NORTHSHIRE, SOUTHSHIRE, grant.areaCode())
                .filter(Objects::nonNull)
                .filter(code -> areas.find(code).isEmpty())
                .forEach(code -> areas.add(
                        new Area(code, code.charAt(0) + code.substring(1).toLowerCase())));
        String username = (grant.role() + (grant.areaCode() == null ? "" : "." + grant.areaCode())).toLowerCase();
        return people.find(username).orElseGet(() -> add(username, grant));
    }

    private Person add(String username, Grant grant) {
        Person person =
                new Person(UUID.randomUUID(), username, "Test " + grant.role().label(), "Test agency", List.of(grant));
        people.add(person);
        return person;
    }
}
