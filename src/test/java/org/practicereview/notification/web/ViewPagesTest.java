package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** The views of the partners as a page and by the API. */
@IntegrationTest
class ViewPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseWalk walk;

    @Autowired
    MutableClock clock;

    private IncidentReference reference;

    @BeforeEach
    void health_dissents() {
        reference = walk.recorded();
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_GiveViewHealth",
                "{'view':'DO_NOT_NOTIFY','reasons':'An <accident>'}");
    }

    @Test
    void the_page_shows_each_view_with_its_reasons_and_who_gave_none() {
        String page = visitor(Role.LOCAL_AUTHORITY_NOTIFIER).get(views()).asString();

        assertThat(page)
                .contains("Do not notify", "An &lt;accident&gt;", "No view given", "aria-current=\"page\"")
                .doesNotContain("Change the view");
    }

    @Test
    void a_partner_comes_from_its_button_to_its_step_and_sees_what_it_said_before() {
        Visitor health = visitor(Role.DELEGATED_PARTNER_HEALTH);
        assertThat(health.get(views()).asString()).containsOnlyOnce("Change the view");

        Response opened = health.post(views() + "/HEALTH/reconsideration");

        assertThat(opened.statusCode()).isEqualTo(302);
        String task = opened.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(health.get(task).asString())
                .contains("An &lt;accident&gt;", "Say whether to notify (health)", "Give this view");
        assertThat(health.get(views()).asString()).contains("Do not notify").doesNotContain("Change the view");
    }

    @Test
    void after_the_decision_the_page_says_that_views_stay_as_they_were() {
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'An accident'}");

        assertThat(visitor(Role.DELEGATED_PARTNER_HEALTH).get(views()).asString())
                .contains("The views stay as they were then.", "Do not notify")
                .doesNotContain("Change the view");
    }

    @Test
    void the_api_tells_the_same_and_opens_the_step_again() {
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get("/api/v1" + views())
                .then()
                .statusCode(200)
                .body("asked", equalTo(true))
                .body("decided", equalTo(false))
                .body("views.partner.code", contains("LOCAL_AUTHORITY", "HEALTH", "POLICE"))
                .body("views.view.code", contains("DO_NOT_NOTIFY"))
                .body("views[1].reasons", equalTo("An <accident>"))
                .body("views[1].links.reconsideration", endsWith("/views/HEALTH/reconsideration"));
        as(Role.DELEGATED_PARTNER_POLICE)
                .post("/api/v1" + views() + "/HEALTH/reconsideration")
                .then()
                .statusCode(403);

        String task = as(Role.DELEGATED_PARTNER_HEALTH)
                .post("/api/v1" + views() + "/HEALTH/reconsideration")
                .then()
                .statusCode(200)
                .extract()
                .path("task");

        clock.advance(Duration.ofMinutes(5));
        as(Role.DELEGATED_PARTNER_HEALTH)
                .body("{\"view\": \"NOTIFY\", \"reasons\": \"Asked the school\"}")
                .post("/api/v1/tasks/" + task + "/completion")
                .then()
                .statusCode(200);
        as(Role.LOCAL_AUTHORITY_APPROVER).get("/api/v1" + views()).then().body("views[1].view.code", equalTo("NOTIFY"));
        as(Role.DELEGATED_PARTNER_POLICE)
                .post("/api/v1" + views() + "/POLICE/reconsideration")
                .then()
                .statusCode(409)
                .body("code", equalTo("view-not-given"));
    }

    private String views() {
        return "/cases/" + reference + "/views";
    }

    private Visitor visitor(Role role) {
        return new Visitor(port).signIn(sessions, partnership.the(role));
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
