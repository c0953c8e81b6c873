package org.practicereview.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.WorkTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Tries every route as every role. Everybody of an area is of Northshire: one case is theirs, the other is Southshire's;
 * both were notified to the Panel and wait for the agencies' returns. The reviewer is appointed to the first.
 */
@Tag("once")
@Tag("matrix")
@IntegrationTest
class AccessMatrixTest {

    private static final String NOBODY = "NOBODY";

    private static final String UNKNOWN = "SI-2026-999999";

    /** Writing it takes half a second each time, and its door asks no role: the first of them, the last and a stranger try it. */
    private static final Set<String> DESCRIPTION_READ_BY =
            Set.of(NOBODY, Role.LOCAL_AUTHORITY_NOTIFIER.name(), Role.ADMINISTRATOR.name());

    /** An id that nothing has. */
    private static final String NONE = "00000000-0000-0000-0000-000000000000";

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
    CaseAccess access;

    @Autowired
    Deadlines deadlines;

    @Autowired
    TaskList tasks;

    @Autowired
    Tasks work;

    @Autowired
    JdbcClient database;

    private final Map<String, IncidentReference> cases = new LinkedHashMap<>();
    private final Map<String, String> taskIds = new LinkedHashMap<>();
    private final Map<String, String> dateIds = new LinkedHashMap<>();

    /** What is answered about a case that never was, by route and by what is answered about those that are. */
    private final Map<String, String> neverWere = new HashMap<>();

    @BeforeEach
    void two_cases() {
        add("own", Partnership.NORTHSHIRE);
        add("other", Partnership.SOUTHSHIRE);
        Person reviewer = partnership.the(Role.REVIEWER);
        examples.letIn(file(Partnership.NORTHSHIRE, cases.get("own")), reviewer);
    }

    /** What was tried at the sign-in and with links counts against this address, from which all tests come. */
    @AfterEach
    void nothing_was_tried() {
        database.sql("delete from sign_in_attempt").update();
    }

    @Test
    void every_route_stands_in_the_table_and_the_table_has_no_other() throws Exception {
        assertThat(AccessMatrix.read().routes()).isEqualTo(Route.of(mappings));
    }

    @Test
    void every_door_opens_to_those_whom_the_table_names_and_to_nobody_else() throws Exception {
        AccessMatrix found = AccessMatrix.empty();
        tryAll(found, NOBODY, Caller.nobody(port));
        for (Role role : Role.values()) {
            Person person = partnership.the(role);
            tryAll(found, role.name(), Caller.of(port, sessions, person, examples.token(person)));
        }
        found.writeTo(AccessMatrix.FOUND);

        assertThat(found.differencesTo(AccessMatrix.read()))
                .as("compare %s with %s", AccessMatrix.TABLE, AccessMatrix.FOUND)
                .isEmpty();
    }

    private void tryAll(AccessMatrix found, String column, Caller caller) throws Exception {
        for (Route route : Route.of(mappings)) {
            if (route.isAboutACase()) {
                tryCases(found, route, column, caller);
            } else if (!route.isDescription() || DESCRIPTION_READ_BY.contains(column)) {
                found.put(
                        route + ",any",
                        column,
                        caller.call(route, NONE, NONE, NONE).statusCode());
            }
        }
    }

    /**
     * Whoever gets the same answers for both cases was stopped by the same rule: one of them asks for a case that never was,
     * and for all of them the answer must be that one.
     */
    private void tryCases(AccessMatrix found, Route route, String column, Caller caller) throws Exception {
        Set<String> notFound = new HashSet<>();
        List<Integer> statuses = new ArrayList<>();
        for (String kind : cases.keySet()) {
            HttpResponse<String> answer =
                    caller.call(route, cases.get(kind).value(), taskIds.get(kind), dateIds.get(kind));
            giveBackAfter(route);
            found.put(route + "," + kind, column, answer.statusCode());
            statuses.add(answer.statusCode());
            if (answer.statusCode() == 404) {
                notFound.add(answer.body());
            }
        }
        if (!notFound.isEmpty()) {
            String stopped = route + " " + statuses;
            if (!neverWere.containsKey(stopped)) {
                neverWere.put(stopped, caller.call(route, UNKNOWN, NONE, NONE).body());
            }
            assertThat(notFound)
                    .as("%s as %s tells whether the case exists", route, column)
                    .containsExactly(neverWere.get(stopped));
        }
    }

    /** A task that was taken on the way is everybody's again. */
    private void giveBackAfter(Route route) {
        if (route.verb().equals("GET")) {
            return;
        }
        database.sql("update task set assignee = null where id in (:ids)")
                .param("ids", taskIds.values())
                .update();
    }

    private void add(String kind, String area) {
        cases.put(kind, notified(area));
        taskIds.put(kind, openTask(area, cases.get(kind)).id());
        dateIds.put(
                kind,
                String.valueOf(deadlines
                        .find(file(area, cases.get(kind)).id(), Obligation.NOTIFY)
                        .orElseThrow()
                        .id()));
    }

    private IncidentReference notified(String area) {
        IncidentReference reference = walk.recordedIn(area);
        complete(area, reference, Role.LOCAL_AUTHORITY_APPROVER, "Task_DecideWhetherToNotify", """
                {'route':'PANEL','reasons':'Suspected'}""");
        complete(area, reference, Role.LOCAL_AUTHORITY_NOTIFIER, "Task_PrepareNotification", """
                {'telephone':'01234 567890','whatHappened':'Injuries','safetyActions':'None yet',
                 'children':[{'forenames':'Testina','surname':'Planted'}]}""");
        complete(area, reference, Role.LOCAL_AUTHORITY_APPROVER, "Task_SendNotification", "{'choice':'SEND'}");
        return reference;
    }

    private void complete(String area, IncidentReference reference, Role role, String step, String answers) {
        WorkTask task = tasks.of(file(area, reference).id()).stream()
                .filter(open -> open.isOpen() && open.key().task().equals(step))
                .findFirst()
                .orElseThrow();
        work.complete(partnership.the(role, area), task.id(), CaseWalk.answers(answers));
    }

    private WorkTask openTask(String area, IncidentReference reference) {
        return tasks.of(file(area, reference).id()).stream()
                .filter(WorkTask::isOpen)
                .findFirst()
                .orElseThrow();
    }

    private CaseFile file(String area, IncidentReference reference) {
        return access.see(partnership.the(Role.PARTNERSHIP_CHAIR, area), reference);
    }
}
