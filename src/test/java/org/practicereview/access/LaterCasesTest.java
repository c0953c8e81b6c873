package org.practicereview.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Reads everything of the rapid review and of the Panel in two cases that have it all, as everybody. Of the first the Panel
 * was sent the rapid review and asks to reconsider; the second is joint with Southshire, linked to another area, and has its
 * local review decided. A member of the Panel and its chair are recused from both.
 */
@Tag("once")
@Tag("matrix")
@IntegrationTest
class LaterCasesTest {

    static final Path TABLE = Path.of("src/test/resources/access-matrix-later.csv");
    private static final Path FOUND = Path.of("target/access-matrix-later.csv");

    /** What is tried: all of the rapid review, of the Panel and of the returns. */
    private static final List<String> LATER = List.of("/panel/", "/rapid-review", "/returns/");

    private static final String RETURN = """
            {'involved':true,'involvement':'Taught the child since 2024',
             'keyEvents':[{'on':'2026-04-01','kind':'CONTACT','tookPlace':true,'what':'Came with a bruise'}],
             'safetyActions':[{'what':'Keep the class together','owner':'Head teacher','by':'2026-04-24'}]}""";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    ExampleCases examples;

    @Autowired
    LinkedAreas linked;

    @Autowired
    Conflicts conflicts;

    @Test
    void what_a_case_has_later_is_read_by_those_whom_the_table_names_and_by_nobody_else() throws Exception {
        Person recused = examples.person(Partnership.NORTHSHIRE, Role.PANEL_MEMBER);
        Person chair = examples.person(Partnership.NORTHSHIRE, Role.PANEL_CHAIR);
        String area = examples.area();
        IncidentReference sent = walk.notified();
        IncidentReference joint = walk.notified();
        sent(sent);
        sent(joint, area);
        for (Person member : List.of(recused, chair)) {
            conflicts.declare(member, sent, new DeclaredConflict("The doctor is my sister"));
            conflicts.declare(member, joint, new DeclaredConflict("The doctor is my sister"));
        }
        Map<String, String> named = new HashMap<>(Map.of(
                "number",
                "1",
                "member",
                recused.id().toString(),
                "step",
                "RETURNS",
                "end",
                "completion",
                "act",
                "due-day"));
        Map<String, Person> people = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            people.put(role.name(), partnership.the(role));
        }
        people.put("RECUSED_MEMBER", recused);
        people.put("RECUSED_CHAIR", chair);
        people.put("SOUTHSHIRE_NOTIFIER", partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER, Partnership.SOUTHSHIRE));
        people.put("SOUTHSHIRE_MANAGER", partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER, Partnership.SOUTHSHIRE));
        people.put("SOUTHSHIRE_AGENCY", partnership.the(Role.AGENCY_CONTRIBUTOR, Partnership.SOUTHSHIRE));
        people.put("LINKED_MANAGER", examples.person(area, Role.PARTNERSHIP_BUSINESS_MANAGER));

        AccessMatrix found = AccessMatrix.empty();
        readAll(found, "NOBODY", Caller.nobody(port), "sent", with(named, sent));
        for (Map.Entry<String, Person> person : people.entrySet()) {
            Caller caller = Caller.of(port, sessions, person.getValue(), examples.token(person.getValue()));
            readAll(found, person.getKey(), caller, "sent", with(named, sent));
            if (!isRole(person.getKey()) || person.getKey().startsWith("PANEL")) {
                readAll(found, person.getKey(), caller, "joint", with(named, joint));
            }
        }
        found.writeTo(FOUND);

        assertThat(found.differencesTo(AccessMatrix.read(TABLE)))
                .as("compare %s with %s", TABLE, FOUND)
                .isEmpty();
    }

    private static boolean isRole(String column) {
        return List.of(Role.values()).stream().anyMatch(role -> role.name().equals(column));
    }

    private static Map<String, String> with(Map<String, String> named, IncidentReference reference) {
        Map<String, String> all = new HashMap<>(named);
        all.put("reference", reference.value());
        return all;
    }

    /** Several at once: nothing is changed by reading. */
    private void readAll(AccessMatrix found, String column, Caller caller, String kind, Map<String, String> named) {
        routes().parallelStream().forEach(route -> found.put(route + "," + kind, column, caller.read(route, named)));
    }

    /** Where nobody is let in, nobody can be let in or kept out wrongly. */
    @Test
    void whatever_can_be_read_of_a_case_is_read_by_somebody_in_one_of_the_tables() throws Exception {
        assertThat(AccessMatrix.closedInAll(
                        AccessMatrix.read(), AccessMatrix.read(TABLE), AccessMatrix.read(WholeCasesTest.TABLE)))
                .isEmpty();
    }

    private Set<Route> routes() {
        return Route.of(mappings).stream()
                .filter(route -> route.verb().equals("GET") && route.isAboutACase())
                .filter(route -> LATER.stream().anyMatch(route.pattern()::contains))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void sent(IncidentReference reference) {
        String requests = "/api/v1/cases/" + reference + "/rapid-review/agency-requests";
        Person school = partnership.the(Role.AGENCY_CONTRIBUTOR);
        as(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER))
                .body(json("""
                        {'about':'A girl of six, Milltown','agencies':[{'account':'%s','agency':'Milltown School',
                         'contactName':'Ada Contact','email':'ada@agency.example'}]}""".formatted(school.id())))
                .post(requests)
                .then()
                .statusCode(201);
        as(school)
                .body(json(RETURN))
                .post("/api/v1/returns/" + reference + "/1")
                .then()
                .statusCode(201);
        as(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER))
                .header("If-Match", "*")
                .body("{}")
                .post(requests + "/1/acceptance")
                .then()
                .statusCode(200);
        walk.holdRapidReview(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
        walk.giveView(reference, "ASKS_TO_RECONSIDER");
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_RecordPanelDecision", """
                {'answer':'ASKS_TO_RECONSIDER','decidedOn':'2026-04-20','expectedOn':'2026-05-04','reasons':'Look again',
                 'letter':'Dear partners','localCriteria':[
                 {'criterion':'R11A','met':'YES','reasons':'R'},{'criterion':'R11B','met':'NO','reasons':'R'},
                 {'criterion':'R11C','met':'NO','reasons':'R'}]}""");
    }

    private void sent(IncidentReference reference, String area) {
        as(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER))
                .body("{\"area\":\"SOUTHSHIRE\",\"reason\":\"Its school knew the child\"}")
                .post("/api/v1/cases/" + reference + "/rapid-review/areas")
                .then()
                .statusCode(200);
        examples.in(() -> linked.link(walk.file(reference), area, LinkedArea.Why.RESIDENCE));
        sent(reference);
        walk.complete(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_DecideOnLocalReview", """
                {'decision':'LOCAL_REVIEW','decidedOn':'2026-04-20','reasons':'R','panelWeighed':'It convinced us'}""");
    }

    private static String json(String text) {
        return CaseWalk.answers(text).toString();
    }

    private RequestSpecification as(Person person) {
        return RestAssured.given()
                .port(port)
                .contentType("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(person));
    }
}
