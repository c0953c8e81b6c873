package org.practicereview.publication.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** Each comment holds the publication up until it is answered (L14): one that is sent again is not another one. */
@IntegrationTest
class CommentsSentTwiceTest {

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

    private final String key = UUID.randomUUID().toString();

    @Test
    void a_machine_that_sends_a_comment_again_with_its_key_gets_the_first_one() {
        String comments = "/api/v1/cases/" + walk.copiesSent() + "/publication/comments";
        for (int time = 0; time < 2; time++) {
            as(Role.PANEL_SECRETARIAT)
                    .header("Idempotency-Key", key)
                    .body(json("{'body':'PANEL','receivedOn':'2026-04-20','text':'Why is the sibling left out?'}"))
                    .post(comments)
                    .then()
                    .statusCode(201)
                    .body("number", equalTo(1))
                    .body("text", equalTo("Why is the sibling left out?"));
        }

        as(Role.PARTNERSHIP_BUSINESS_MANAGER).get(comments).then().body("items.number", contains(1));
    }

    @Test
    void a_form_that_is_sent_twice_records_one_comment() {
        IncidentReference reference = walk.copiesSent();
        String page = "/cases/" + reference + "/publication/comments/recording";
        Visitor panel = new Visitor(port).signIn(sessions, partnership.the(Role.PANEL_SECRETARIAT));
        assertThat(panel.get(page).asString()).contains("name=\"_requestKey\" value=\"");

        for (int time = 0; time < 2; time++) {
            assertThat(sent(panel, page, "Why is the sibling left out?").statusCode())
                    .isEqualTo(302);
        }
        assertThat(sent(panel, page, "Who is the aunt?")
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("This was sent from this page already", "Who is the aunt?");

        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get("/api/v1/cases/" + reference + "/publication/comments")
                .then()
                .body("items.number", contains(1));
    }

    private Response sent(Visitor panel, String page, String text) {
        return panel.post(
                page,
                "_requestKey",
                key,
                "body",
                "PANEL",
                "receivedOn-day",
                "20",
                "receivedOn-month",
                "4",
                "receivedOn-year",
                "2026",
                "text",
                text);
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
