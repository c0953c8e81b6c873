package org.practicereview.learning;

import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.LearningWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** What areas, partnerships and the Panel do with what is learnt beyond one case. */
abstract class LearningBeyondACaseSteps {

    static final String NATIONAL = "/api/v1/learning/national/";

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
    LearningWalk learning;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    List<String> messages(String about) {
        return database.sql("select recipient || ' ' || coalesce(area_code, 'null') || ' ' || event from outbox_message"
                        + " where about = :about")
                .param("about", about)
                .query(String.class)
                .list();
    }

    int aNationalReview() {
        int review = anUnpublishedReview();
        publish(review);
        return review;
    }

    void publish(int review) {
        as(Role.PANEL_SECRETARIAT)
                .body(json("{'publishedOn':'2026-04-20'}"))
                .post("/api/v1/national-reviews/" + review + "/publication")
                .then()
                .statusCode(200);
    }

    int anUnpublishedReview() {
        return as(Role.PANEL_SECRETARIAT)
                .body(json("{'name':'Safe sleep','decidedOn':'2026-04-20','reasons':'A theme'}"))
                .post("/api/v1/national-reviews")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getInt("number");
    }

    Response recommend(int review, String reach, String areas) {
        return as(Role.PANEL_SECRETARIAT)
                .body(recommendation(reach, areas))
                .post("/api/v1/national-reviews/" + review + "/recommendations");
    }

    static String recommendation(String reach, String areas) {
        return json("""
                        {'what':'Ask where the baby sleeps','who':'Named nurse for safe sleep','byWhen':'2027-01-31',
                         'shownBy':'Survey of 50 parents','theme':'INFANTS','reach':'%s','areas':%s}""".formatted(reach, areas));
    }

    Response answer(Role role, String path, String response) {
        return as(role).header("If-Match", "\"1\"")
                .body(json("{'response':'%s','reasons':'For the north'}".formatted(response)))
                .put(path);
    }

    Response act(Role role, String action, String act, String answers) {
        return as(role).header("If-Match", "*").body(json(answers)).post(action + "/" + act);
    }

    String page(Role role, String path) {
        return new Visitor(port)
                .signIn(sessions, partnership.the(role))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
