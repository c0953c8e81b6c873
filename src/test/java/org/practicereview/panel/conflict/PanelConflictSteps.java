package org.practicereview.panel.conflict;

import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Members of the Panel declare interests, and the secretariat settles. */
abstract class PanelConflictSteps {

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    String area;
    Person member;
    IncidentReference reference;
    String conflicts;

    /** The incident was on 19 April 2026. */
    @BeforeEach
    void the_panel_was_notified() {
        area = examples.area();
        member = examples.person(area, Role.PANEL_MEMBER);
        reference = examples.notified(area).reference();
        conflicts = "/api/v1/cases/" + reference + "/panel/conflicts";
    }

    void declare(String interest) {
        as(member)
                .body(interest.formatted(area).replace('\'', '"'))
                .post("/api/v1/panel/interests")
                .then()
                .statusCode(201);
    }

    RequestSpecification as(Role role) {
        return as(partnership.the(role));
    }

    RequestSpecification as(Person person) {
        return new Api(examples, port).as(person);
    }
}
