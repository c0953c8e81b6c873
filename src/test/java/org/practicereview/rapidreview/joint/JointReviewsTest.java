package org.practicereview.rapidreview.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** A rapid review is led by the area of the incident, with another area in it (RR17). */
@IntegrationTest
class JointReviewsTest {

    private static final String SOUTHSHIRE = "{\"area\": \"SOUTHSHIRE\", \"reason\": \"Its school knew the child\"}";

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
    CaseRecords records;

    @Autowired
    LinkedAreas linked;

    private IncidentReference reference;
    private String address;
    private Person other;

    @BeforeEach
    void a_rapid_review() {
        reference = walk.rapidReviewToBeSigned();
        address = "/api/v1/cases/" + reference;
        other = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER, Partnership.SOUTHSHIRE);
    }

    @Test
    void an_area_that_takes_part_reads_the_rapid_review_and_none_of_the_returns() {
        as(other).get(address).then().statusCode(404);

        as(manager())
                .body(SOUTHSHIRE)
                .post(address + "/rapid-review/areas")
                .then()
                .statusCode(200);

        as(other).get(address).then().statusCode(200).body("links", hasKey("jointAreas"));
        as(other)
                .get(address + "/rapid-review/areas")
                .then()
                .body("items[0].area", equalTo("SOUTHSHIRE"))
                .body("items[0].reason", equalTo("Its school knew the child"));
        as(other).get(address + "/rapid-review/reports/latest").then().statusCode(200);
        as(other).get(address + "/rapid-review/agency-requests").then().statusCode(404);
        as(other).body(SOUTHSHIRE).post(address + "/rapid-review/areas").then().statusCode(403);
        assertThat(records.timeline(reference, "area-joined"))
                .containsExactly("Southshire takes part in the rapid review");
    }

    @Test
    void who_takes_part_no_longer_and_has_nothing_else_to_do_with_it_does_not_find_it() {
        as(manager()).body(SOUTHSHIRE).post(address + "/rapid-review/areas");

        as(manager())
                .post(address + "/rapid-review/areas/SOUTHSHIRE/ending")
                .then()
                .statusCode(200)
                .body("items", empty());

        as(other).get(address).then().statusCode(404);
        as(manager())
                .post(address + "/rapid-review/areas/SOUTHSHIRE/ending")
                .then()
                .statusCode(404);
        assertThat(records.timeline(reference, "area-parted")).hasSize(1);
    }

    @Test
    void what_had_ended_before_an_area_took_part_ends_again_when_it_takes_part_no_longer() {
        examples.in(() -> linked.link(walk.file(reference), Partnership.SOUTHSHIRE, LinkedArea.Why.RESIDENCE));
        examples.in(() -> {
            linked.end(walk.file(reference), Partnership.SOUTHSHIRE, "Lives elsewhere now");
            return true;
        });
        as(manager())
                .body(SOUTHSHIRE)
                .post(address + "/rapid-review/areas")
                .then()
                .statusCode(200);
        as(other).get(address).then().statusCode(200);

        as(manager())
                .post(address + "/rapid-review/areas/SOUTHSHIRE/ending")
                .then()
                .statusCode(200);

        as(other).get(address).then().statusCode(404);
        assertThat(linked.find(walk.file(reference), Partnership.SOUTHSHIRE))
                .get()
                .extracting(LinkedArea::endReason)
                .isEqualTo("Lives elsewhere now");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"NORTHSHIRE, not-a-choice", "NOWHERE, not-a-choice", "'', required"})
    void only_another_area_of_the_service_takes_part(String area, String code) {
        as(manager())
                .body("{\"area\": \"" + area + "\", \"reason\": \"?\"}")
                .post(address + "/rapid-review/areas")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/area"))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void nobody_takes_part_twice() {
        as(manager()).body(SOUTHSHIRE).post(address + "/rapid-review/areas");

        as(manager())
                .body(SOUTHSHIRE)
                .post(address + "/rapid-review/areas")
                .then()
                .statusCode(422);
    }

    @Test
    void before_the_panel_is_notified_there_is_no_rapid_review_to_take_part_in() {
        IncidentReference recorded = walk.recorded();

        as(manager())
                .body(SOUTHSHIRE)
                .post("/api/v1/cases/" + recorded + "/rapid-review/areas")
                .then()
                .statusCode(404);
    }

    @Test
    void the_page_adds_and_ends() {
        Visitor manager = new Visitor(port).signIn(sessions, manager());
        String page = "/cases/" + reference + "/rapid-review/areas";
        manager.get(page).then().statusCode(200).body(containsString("No other area takes part."));

        manager.post(page, "area", "SOUTHSHIRE").then().statusCode(422).body(containsString("Enter why it takes part"));
        manager.post(page, "area", "SOUTHSHIRE", "reason", "Its school knew the child")
                .then()
                .statusCode(302);
        manager.get(page).then().body(containsString("Its school knew the child"));
        manager.post(page + "/SOUTHSHIRE/ending").then().statusCode(302);
        manager.get(page).then().body(not(containsString("Its school knew the child")));
    }

    private Person manager() {
        return partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
    }

    private RequestSpecification as(Person person) {
        return new Api(examples, port).as(person);
    }
}
