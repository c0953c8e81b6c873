package org.practicereview.notification.afterwards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.IncidentReference;
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

/** A withdrawal is proposed through the API or on its page; who may, what is refused, and who reads it. */
@IntegrationTest
class WithdrawalsApiTest {

    private static final String PROPOSED =
            "{\"reason\": \"CRITERIA_NOT_MET\", \"explanation\": \"An accident, says the hospital\"}";

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

    private IncidentReference reference;
    private String address;

    @BeforeEach
    void a_notified_case() {
        reference = walk.notified();
        address = "/api/v1/cases/" + reference + "/withdrawals";
    }

    @Test
    void what_is_proposed_is_read_by_the_partners_who_are_asked() {
        as(Role.LOCAL_AUTHORITY_APPROVER)
                .get("/api/v1/cases/" + reference)
                .then()
                .body("links.withdrawals", equalTo(address))
                .body("counted", equalTo(true));

        String self = propose(PROPOSED).then().statusCode(201).extract().header("Location");

        as(Role.DELEGATED_PARTNER_HEALTH)
                .get(self)
                .then()
                .statusCode(200)
                .body("reason.code", equalTo("CRITERIA_NOT_MET"))
                .body("explanation", equalTo("An accident, says the hospital"))
                .body("result", nullValue());
        String task = walk.task(reference, "Task_GiveViewForHealth").id();
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get("/api/v1/tasks/" + task)
                .then()
                .body("toRead[0].heading", equalTo("Proposed withdrawal"))
                .body("toRead[0].rows.value", hasItem("An accident, says the hospital"));
    }

    @Test
    void every_error_is_told_at_once_and_nothing_begins() {
        Set<String> before = records.of(reference);

        propose("{\"reason\": \"DUPLICATE\", \"wrong\": 1}")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/duplicateOf", "/explanation", "/wrong"));
        propose("{\"reason\": \"DUPLICATE\", \"explanation\": \"Twice\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/duplicateOf"))
                .body("errors[0].code", equalTo("required"));
        propose("{\"reason\": \"DUPLICATE\", \"explanation\": \"Twice\", \"duplicateOf\": \"%s\"}".formatted(reference))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("same-case"));

        assertThat(records.of(reference)).isEqualTo(before);
    }

    @Test
    void the_same_request_twice_proposes_once_and_another_one_is_refused() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            as(Role.LOCAL_AUTHORITY_APPROVER)
                    .header("Idempotency-Key", key)
                    .body(PROPOSED)
                    .post(address)
                    .then()
                    .statusCode(201)
                    .body("number", equalTo(1));
        }

        propose(PROPOSED).then().statusCode(409).body("code", equalTo("withdrawal-proposed"));
    }

    @Test
    void it_is_refused_before_the_notification_was_sent() {
        address = "/api/v1/cases/" + walk.prepared() + "/withdrawals";

        propose(PROPOSED).then().statusCode(409).body("code", equalTo("not-to-be-withdrawn"));
    }

    @ParameterizedTest
    @CsvSource({
        "LOCAL_AUTHORITY_NOTIFIER, 403, 200",
        "PARTNERSHIP_BUSINESS_MANAGER, 403, 200",
        "PANEL_SECRETARIAT, 403, 404",
        "OFSTED_READER, 403, 404"
    })
    void only_the_approver_proposes_and_only_the_partnership_reads_it(Role role, int proposing, int reading) {
        as(role).body(PROPOSED).post(address).then().statusCode(proposing);
        as(role).get(address).then().statusCode(reading);
    }

    @Test
    void the_page_tells_what_was_proposed_to_whoever_reads_drafts() {
        Visitor partner = new Visitor(port).signIn(sessions, partnership.the(Role.DELEGATED_PARTNER_HEALTH));
        propose(PROPOSED);

        partner.get("/cases/" + reference)
                .then()
                .body(containsString("Read what was proposed on withdrawing the notification"));
        partner.get("/cases/" + reference + "/withdrawals")
                .then()
                .statusCode(200)
                .body(containsString("An accident, says the hospital"))
                .body(containsString("The partners are asked for their views."));
    }

    @Test
    void on_the_page_the_approver_is_told_what_follows() {
        Visitor approver = new Visitor(port).signIn(sessions, partnership.the(Role.LOCAL_AUTHORITY_APPROVER));
        String page = "/cases/" + reference + "/withdrawals";
        approver.get("/cases/" + reference).then().body(containsString("href=\"" + page + "\""));
        approver.get(page).then().statusCode(200).body(containsString("it has the last word, and every view is kept"));

        approver.post(page, "reason", "CRITERIA_NOT_MET")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Explain why it is to be withdrawn"), containsString("href=\"#explanation\"")));
        approver.post(page, "reason", "CRITERIA_NOT_MET", "explanation", "An accident")
                .then()
                .statusCode(302);

        approver.get("/cases/" + reference)
                .then()
                .body(allOf(
                        containsString("The three partners are asked for their views"),
                        containsString("Say whether to withdraw (police)")));
        approver.get(page)
                .then()
                .statusCode(200)
                .body(containsString("An accident"))
                .body(not(containsString("Ask the partners")));
        approver.post(page, "reason", "CRITERIA_NOT_MET", "explanation", "Again")
                .then()
                .statusCode(409);
    }

    private Response propose(String body) {
        return as(Role.LOCAL_AUTHORITY_APPROVER).body(body).post(address);
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
