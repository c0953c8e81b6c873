package org.practicereview.learning;

import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.LearningWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** A published report from which there is something to learn, and what its partnership does. */
abstract class LearningSteps {

    static final String ASK = """
            {'what':'Ask the child alone at each visit','who':'%s','byWhen':'2027-01-31','shownBy':'Audit of 20 files',
             'theme':'CHILDS_VOICE'}""";

    static final String EVIDENCE = "{'evidence':'Audit of May: 19 of 20'}";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    LearningWalk learning;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient database;

    IncidentReference reference;
    String recommendations;

    @BeforeEach
    void a_report_was_published() {
        reference = walk.published();
        recommendations = "/api/v1/cases/" + reference + "/learning/recommendations";
    }

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    Response recommend(String who) {
        return manager().body(json(ASK.formatted(who))).post(recommendations);
    }

    String page(Role role, String path) {
        return new Visitor(port)
                .signIn(sessions, partnership.the(role))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    RequestSpecification with(String ifMatch) {
        return manager().header("If-Match", ifMatch);
    }

    RequestSpecification manager() {
        return as(Role.PARTNERSHIP_BUSINESS_MANAGER);
    }

    RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }

    /** What of this case that person alone is told. */
    List<String> toldTo(Role owner) {
        return database.sql("""
                        select o.event from outbox_message o join case_file c on c.id = o.case_id
                        where c.reference = :reference and o.person_id = :person and o.recipient = 'ACTION_OWNER'
                        order by o.event""")
                .param("reference", reference.value())
                .param("person", partnership.the(owner).id())
                .query(String.class)
                .list();
    }

    void morning(LocalDate day) {
        clock.set(day.atTime(8, 0).atZone(England.ZONE).toInstant());
        jobs.runDueOf(reference.value());
    }

    Response act(Role role, String action, String act, String answers) {
        return as(role).header("If-Match", "*").body(json(answers)).post(action + "/" + act);
    }

    /** Recorded, with an action of a partner that is due on 30 June 2026. */
    String anAction(Role owner) {
        walk.recommend(reference);
        return manager()
                .body(json("""
                        {'what':'A named nurse calls','owner':'The named nurse','account':'%s','dueOn':'2026-06-30'}""".formatted(partnership.the(owner).id())))
                .post(recommendations + "/1/actions")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    String changed(Role owner, String dueOn, String reason) {
        return json("""
                {'what':'A named nurse calls','owner':'The named nurse','account':'%s','dueOn':'%s','reason':%s}""".formatted(partnership.the(owner).id(), dueOn, reason.isEmpty() ? null : "'" + reason + "'"));
    }
}
