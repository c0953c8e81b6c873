package org.practicereview.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;

import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class SectionsApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    private String task;
    private String sections;

    @BeforeEach
    void a_notification_to_prepare() {
        IncidentReference reference = walk.notifying();
        task = "/api/v1/tasks/"
                + walk.task(reference, "Task_PrepareNotification").id();
        sections = task + "/sections";
    }

    @Test
    void lists_the_sections_and_who_has_them_open() {
        health().get(sections + "/family").then().statusCode(200);

        notifier()
                .get(sections)
                .then()
                .statusCode(200)
                .body("name", hasItems("notifier", "reason", "incident", "children", "family", "safety", "further"))
                .body("find { it.name == 'notifier' }.progress", equalTo("NOT_STARTED"))
                .body("find { it.name == 'children' }.progress", equalTo("TO_BE_CHECKED"))
                .body(
                        "find { it.name == 'family' }.editors.name",
                        hasItem(partnership.the(DELEGATED_PARTNER_HEALTH).name()));
    }

    @Test
    void saves_a_section_that_was_seen_and_says_what_is_missing_in_it() {
        String tag = notifier().get(sections + "/notifier").header("ETag");

        notifier()
                .header("If-Match", tag)
                .body("{\"email\": \"nowhere\"}")
                .put(sections + "/notifier")
                .then()
                .statusCode(200)
                .body("answers.email", equalTo("nowhere"))
                .body("gaps.pointer", hasItems("/telephone", "/email"));
        notifier()
                .header("If-Match", tag)
                .body("{\"telephone\": \"0111\"}")
                .put(sections + "/notifier")
                .then()
                .statusCode(412);
        notifier().body("{}").put(sections + "/notifier").then().statusCode(428);
        assertThat(notifier().get(task).path("draft.email").toString()).isEqualTo("nowhere");
    }

    @Test
    void refuses_what_no_section_asks_and_changes_nothing() {
        String tag = notifier().get(sections + "/notifier").header("ETag");

        notifier()
                .header("If-Match", tag)
                .body("{\"safetyActions\": \"In another section\"}")
                .put(sections + "/notifier")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasSize(1));
        notifier().get(sections + "/nothing").then().statusCode(404);
        assertThat(notifier().get(sections + "/notifier").header("ETag")).isEqualTo(tag);
    }

    @Test
    void a_draft_sent_as_a_whole_is_kept_by_section() {
        String tag = notifier().get(task).header("ETag");

        notifier()
                .header("If-Match", tag)
                .body("{\"telephone\": \"0111\", \"safetyActions\": \"None\", \"children\": [{}]}")
                .put(task + "/draft")
                .then()
                .statusCode(204);

        notifier().get(sections).then().body("find { it.name == 'safety' }.progress", equalTo("COMPLETED"));
        notifier().get(sections + "/notifier").then().body("answers.telephone", equalTo("0111"));
    }

    private RequestSpecification notifier() {
        return new Api(examples, port).as(partnership.the(LOCAL_AUTHORITY_NOTIFIER));
    }

    private RequestSpecification health() {
        return new Api(examples, port).as(partnership.the(DELEGATED_PARTNER_HEALTH));
    }
}
