package org.practicereview.notification.afterwards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Timeline;
import org.practicereview.hash.Sha256;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is added to a sent notification through the API: kept beside it, sealed, told to whoever was sent it. */
@IntegrationTest
class AddendaApiTest {

    private static final String ADDED =
            "{\"section\": \"CHILDREN\", \"text\": \"A brother, Zoë’s twin, was there too\"}";

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

    @Autowired
    Timeline timeline;

    private IncidentReference reference;
    private String address;

    @BeforeEach
    void a_notified_case() {
        reference = walk.notified();
        address = "/api/v1/cases/" + reference + "/notification/addenda";
    }

    @Test
    void what_is_added_stands_beside_the_notification_which_stays_as_it_was() {
        String sent = notification();

        String self = add(ADDED).then().statusCode(201).extract().header("Location");

        as(Role.PANEL_SECRETARIAT)
                .get(self)
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("section.label", equalTo("Children"))
                .body("text", equalTo("A brother, Zoë’s twin, was there too"))
                .body(
                        "addedBy",
                        equalTo(partnership.the(Role.LOCAL_AUTHORITY_APPROVER).name()))
                .body("sha256", equalTo(Sha256.of("A brother, Zoë’s twin, was there too")));
        assertThat(notification()).isEqualTo(sent);
    }

    @Test
    void its_seal_stands_in_the_timeline_and_its_words_do_not() {
        add(ADDED).then().statusCode(201);

        assertThat(records.timeline(reference, "notification-added-to"))
                .containsExactly("Addendum 1 to the notification: Children. SHA-256 of its text: "
                        + Sha256.of("A brother, Zoë’s twin, was there too"));
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
    }

    @Test
    void everybody_who_was_sent_the_notification_is_told_of_each_addendum() {
        add(ADDED);
        add(ADDED);

        List<String> firstOnes = recipients("NOTIFICATION_SENT_TO_PANEL", "first");
        assertThat(firstOnes).contains("PANEL", "OFSTED");
        assertThat(recipients("NOTIFICATION_ADDED_TO", "addendum-1")).isEqualTo(firstOnes);
        assertThat(recipients("NOTIFICATION_ADDED_TO", "addendum-2")).isEqualTo(firstOnes);
        as(Role.OFSTED_READER).get(address).then().body("items.number", contains(1, 2));
    }

    @Test
    void the_same_request_twice_adds_once() {
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            as(Role.LOCAL_AUTHORITY_APPROVER)
                    .header("Idempotency-Key", key)
                    .body(ADDED)
                    .post(address)
                    .then()
                    .statusCode(201)
                    .body("number", equalTo(1));
        }

        as(Role.OFSTED_READER).get(address).then().body("total", equalTo(1));
    }

    @Test
    void two_at_the_same_moment_are_two_with_numbers_of_their_own() throws Exception {
        List<Throwable> thrown = SameMoment.of(
                () -> add(ADDED).then().statusCode(201), () -> add(ADDED).then().statusCode(201));

        assertThat(thrown).allMatch(Objects::isNull);
        as(Role.OFSTED_READER).get(address).then().body("items.number", contains(1, 2));
    }

    @Test
    void every_error_is_told_at_once_and_nothing_is_kept() {
        Set<String> before = records.of(reference);

        add("{\"text\": \"" + "x".repeat(8001) + "\", \"wrong\": 1}")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-answers"))
                .body("errors.pointer", containsInAnyOrder("/section", "/text", "/wrong"));

        assertThat(records.of(reference)).isEqualTo(before);
        add("{\"section\": \"CHILDREN\", \"text\": \"" + "x".repeat(8000) + "\"}")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"LOCAL_AUTHORITY_NOTIFIER", "PARTNERSHIP_BUSINESS_MANAGER", "PANEL_SECRETARIAT", "OFSTED_READER"})
    void only_the_approver_of_the_local_authority_adds(Role role) {
        as(role).body(ADDED).post(address).then().statusCode(403).body("code", equalTo("not-permitted"));

        assertThat(records.messages(reference, "NOTIFICATION_ADDED_TO")).isEmpty();
    }

    @Test
    void there_is_nothing_to_add_to_before_it_was_sent_nor_for_another_area() {
        String elsewhere = "/api/v1/cases/" + walk.recordedIn(Partnership.SOUTHSHIRE) + "/notification/addenda";
        String unsent = "/api/v1/cases/" + walk.prepared() + "/notification/addenda";

        for (String nowhere : List.of(elsewhere, unsent)) {
            as(Role.LOCAL_AUTHORITY_APPROVER).get(nowhere).then().statusCode(404);
            as(Role.LOCAL_AUTHORITY_APPROVER)
                    .body(ADDED)
                    .post(nowhere)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
        as(Role.LOCAL_AUTHORITY_APPROVER).get(address + "/1").then().statusCode(404);
    }

    private Response add(String body) {
        return as(Role.LOCAL_AUTHORITY_APPROVER).body(body).post(address);
    }

    private String notification() {
        return as(Role.OFSTED_READER)
                .get("/api/v1/cases/" + reference + "/notification")
                .asString();
    }

    private List<String> recipients(String event, String occasion) {
        return records.messages(reference, event).stream()
                .filter(message -> message.endsWith(": " + occasion))
                .map(message -> message.substring(0, message.indexOf(':')))
                .toList();
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
