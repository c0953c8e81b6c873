package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** A date of a case and the page that explains it. */
abstract class WhySteps {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    ExampleCases examples;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MutableClock clock;

    String why(Role role, IncidentReference reference, Obligation obligation) {
        Response page = visitor(role)
                .get("/cases/" + reference + "/dates/"
                        + deadline(reference, obligation).id());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.asString();
    }

    Response api(Role role, IncidentReference reference, String part) {
        return RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)))
                .get("/api/v1/cases/" + reference + "/deadlines" + part);
    }

    Deadline deadline(IncidentReference reference, Obligation obligation) {
        return deadlines.find(walk.file(reference).id(), obligation).orElseThrow();
    }

    Visitor visitor(Role role) {
        Person person = partnership.the(role);
        return new Visitor(port).signIn(sessions, person);
    }
}
