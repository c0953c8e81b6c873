package org.practicereview.learning;

import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.LearningWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** A published report from which there is something to learn, and what its partnership does. */
abstract class LearningSteps {

    static final String ASK = """
            {'what':'Ask the child alone at each visit','who':'%s','byWhen':'2027-01-31','shownBy':'Audit of 20 files',
             'theme':'CHILDS_VOICE'}""";

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
}
