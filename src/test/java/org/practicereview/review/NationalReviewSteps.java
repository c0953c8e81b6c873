package org.practicereview.review;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** What the Panel does with a national review, in tests of several kinds. */
abstract class NationalReviewSteps {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    CaseWalk walk;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    String review;

    @BeforeEach
    void the_panel_decided_on_a_national_review() {
        int number = as(Role.PANEL_SECRETARIAT)
                .body("{\"name\":\"Bruises of babies\",\"decidedOn\":\"2026-04-20\",\"reasons\":\"It comes again\"}")
                .post("/api/v1/national-reviews")
                .then()
                .statusCode(201)
                .body("dueOn", equalTo("2026-10-20"))
                .extract()
                .path("number");
        review = "/api/v1/national-reviews/" + number;
    }

    Visitor secretariat() {
        return new Visitor(port).signIn(sessions, partnership.the(Role.PANEL_SECRETARIAT));
    }

    void published(String body, int status) {
        as(Role.PANEL_SECRETARIAT)
                .body(body)
                .post(review + "/publication")
                .then()
                .statusCode(status);
    }

    Deadline publication(IncidentReference reference) {
        return deadlines
                .find(walk.file(reference).id(), Obligation.PUBLISH_REPORT)
                .orElseThrow();
    }

    void takeIn(IncidentReference reference, int status) {
        as(Role.PANEL_SECRETARIAT)
                .body(decision(reference))
                .post(review + "/cases")
                .then()
                .statusCode(status);
    }

    void takeIn(IncidentReference reference, int status, String code) {
        as(Role.PANEL_SECRETARIAT)
                .body(decision(reference))
                .post(review + "/cases")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    String decision(IncidentReference reference) {
        return decision(reference, partnership.the(Role.PANEL_MEMBER), partnership.another(Role.PANEL_MEMBER));
    }

    static String decision(IncidentReference reference, Person... members) {
        return "{\"reference\":\"%s\",\"decidedOn\":\"2026-04-20\",\"reasons\":\"The same theme\",\"decidedBy\":[%s]}"
                .formatted(
                        reference,
                        Stream.of(members)
                                .map(member -> "{\"member\":\"" + member.id() + "\",\"agreed\":true}")
                                .collect(Collectors.joining(",")));
    }

    void resume(IncidentReference reference, String body, int status) {
        as(Role.PANEL_SECRETARIAT)
                .body(body)
                .post(review + "/cases/" + reference + "/resumption")
                .then()
                .statusCode(status);
    }

    RequestSpecification as(Role role) {
        return as(partnership.the(role));
    }

    RequestSpecification as(Person person) {
        return new Api(examples, port).as(person);
    }
}
