package org.practicereview.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/**
 * Reads, as everybody, whatever nobody could read in the cases of the two other tables: in a case under review and in a
 * published one that have it all, and in others what a case has for a time only. Southshire is asked to lead the case under
 * review, and takes part in the one of which copies were sent; a member of the Panel and its chair are recused.
 */
@Tag("once")
@Tag("matrix")
@IntegrationTest
class WholeCasesTest {

    static final Path TABLE = Path.of("src/test/resources/access-matrix-whole.csv");
    private static final Path FOUND = Path.of("target/access-matrix-whole.csv");

    private static final Set<String> FROM_WHICH_THEY_ARE_RECUSED = Set.of("review", "copies", "learning");

    /** Where somebody else than those with a role in Northshire could read something. */
    private static final Map<String, Set<String>> READ_BY_OTHERS = Map.of(
            "OTHER_AGENCY", Set.of("review"),
            "OTHER_REVIEWER", Set.of("review", "undeclared"),
            "RECUSED_MEMBER", FROM_WHICH_THEY_ARE_RECUSED,
            "RECUSED_CHAIR", FROM_WHICH_THEY_ARE_RECUSED,
            "SOUTHSHIRE_NOTIFIER", Set.of("review", "copies"),
            "SOUTHSHIRE_MANAGER", Set.of("review", "copies"),
            "SOUTHSHIRE_AGENCY", Set.of("review", "copies"),
            "LINKED_MANAGER", Set.of("review", "learning"));

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    Conflicts conflicts;

    @Autowired
    WholeCases whole;

    @Autowired
    CasesOnTheWay others;

    @Test
    void whatever_nobody_could_read_in_other_cases_is_read_by_those_whom_the_table_names_and_by_nobody_else()
            throws Exception {
        String area = examples.area();
        Map<String, Person> people = people(area);
        List<WholeCase> cases = cases(area, List.of(people.get("RECUSED_MEMBER"), people.get("RECUSED_CHAIR")));
        Set<Route> routes = AccessMatrix.closedInAll(AccessMatrix.read(), AccessMatrix.read(LaterCasesTest.TABLE));

        AccessMatrix found = AccessMatrix.empty();
        readAll(found, "NOBODY", Caller.nobody(port), routes, cases);
        for (Map.Entry<String, Person> person : people.entrySet()) {
            Caller caller = Caller.of(port, sessions, person.getValue(), examples.token(person.getValue()));
            Set<String> kinds = READ_BY_OTHERS.get(person.getKey());
            readAll(
                    found,
                    person.getKey(),
                    caller,
                    routes,
                    cases.stream()
                            .filter(one -> kinds == null || kinds.contains(one.kind()))
                            .toList());
        }
        found.writeTo(FOUND);

        AccessMatrix table = AccessMatrix.read(TABLE);
        assertThat(found.lines().keySet()).isEqualTo(table.lines().keySet());
        assertThat(found.differencesTo(table))
                .as("compare %s with %s", TABLE, FOUND)
                .isEmpty();
    }

    private Map<String, Person> people(String area) {
        Map<String, Person> people = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            people.put(role.name(), partnership.the(role));
        }
        people.put("OTHER_AGENCY", examples.person(Partnership.NORTHSHIRE, Role.AGENCY_CONTRIBUTOR));
        people.put("OTHER_REVIEWER", examples.person(Partnership.NORTHSHIRE, Role.REVIEWER));
        people.put("RECUSED_MEMBER", examples.person(Partnership.NORTHSHIRE, Role.PANEL_MEMBER));
        people.put("RECUSED_CHAIR", examples.person(Partnership.NORTHSHIRE, Role.PANEL_CHAIR));
        people.put("SOUTHSHIRE_NOTIFIER", partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER, Partnership.SOUTHSHIRE));
        people.put("SOUTHSHIRE_MANAGER", partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER, Partnership.SOUTHSHIRE));
        people.put("SOUTHSHIRE_AGENCY", partnership.the(Role.AGENCY_CONTRIBUTOR, Partnership.SOUTHSHIRE));
        people.put("LINKED_MANAGER", examples.person(area, Role.PARTNERSHIP_BUSINESS_MANAGER));
        return people;
    }

    /** The published one last: until then no day passes. */
    private List<WholeCase> cases(String area, List<Person> recused) {
        List<WholeCase> cases = new ArrayList<>(others.all());
        cases.addAll(whole.underReview(area));
        cases.add(whole.withCopiesSent());
        cases.add(whole.published(area));
        for (Person member : recused) {
            cases.stream()
                    .filter(one -> FROM_WHICH_THEY_ARE_RECUSED.contains(one.kind()))
                    .forEach(one -> conflicts.declare(
                            member, one.reference(), new DeclaredConflict("The doctor is my sister")));
        }
        return cases;
    }

    /** Several at once: nothing is changed by reading. */
    private static void readAll(
            AccessMatrix found, String column, Caller caller, Set<Route> routes, List<WholeCase> cases) {
        routes.parallelStream()
                .forEach(route -> cases.stream()
                        .filter(one -> one.has(route))
                        .forEach(one ->
                                found.put(route + "," + one.kind(), column, caller.read(route, one.names(route)))));
    }
}
