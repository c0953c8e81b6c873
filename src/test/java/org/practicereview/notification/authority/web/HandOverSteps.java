package org.practicereview.notification.authority.web;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case is proposed to another area, which answers. */
abstract class HandOverSteps {

    static final String TO_SOUTHSHIRE = "{\"area\": \"SOUTHSHIRE\", \"reason\": \"It happened at Southport\"}";
    static final String ACCEPTED = "{\"answer\": \"ACCEPTED\"}";

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    Person asked;

    @BeforeEach
    void the_other_area_has_an_approver() {
        asked = partnership.the(Role.LOCAL_AUTHORITY_APPROVER, Partnership.SOUTHSHIRE);
    }

    Response propose(IncidentReference reference) {
        return as(the(Role.LOCAL_AUTHORITY_NOTIFIER)).body(TO_SOUTHSHIRE).post(path(reference) + "/hand-overs");
    }

    Response answer(IncidentReference reference, String answer) {
        return answer(asked, reference, answer);
    }

    Response answer(Person person, IncidentReference reference, String answer) {
        int open = records.timeline(reference, "hand-over-proposed").size();
        return as(person).body(answer).post(path(reference) + "/hand-overs/" + open + "/answer");
    }

    Person the(Role role) {
        return partnership.the(role);
    }

    static String path(IncidentReference reference) {
        return "/api/v1/cases/" + reference;
    }

    RequestSpecification as(Person person) {
        return new Api(examples, port).as(person);
    }
}
