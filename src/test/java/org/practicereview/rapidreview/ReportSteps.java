package org.practicereview.rapidreview;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** The report of a rapid review is written and signed. */
abstract class ReportSteps {

    static final String SIGNATURE = "{'recommendation':'LOCAL_REVIEW','agrees':true,'reasons':'R'}";

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

    IncidentReference reference;
    String address;

    @BeforeEach
    void the_report_is_written() {
        reference = walk.rapidReviewToBeSigned();
        address = "/api/v1/cases/" + reference + "/rapid-review/reports";
    }

    RequestSpecification as(Role role) {
        return RestAssured.given().port(port).auth().oauth2(examples.token(partnership.the(role)));
    }

    Visitor visit(Role role) {
        return new Visitor(port).signIn(sessions, partnership.the(role));
    }
}
