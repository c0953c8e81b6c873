package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.practicereview.web.TestPeople.PASSWORD;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.Visitor;
import org.practicereview.web.security.SessionTime;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A session that somebody else knows, made up or kept is worth nothing. */
@WebTest
class SessionAttacksTest {

    private static final String COOKIE = "practice-review";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final TestPeople testPeople;
    private final SessionRepository<?> sessions;
    private final JdbcClient database;
    private final int port;

    SessionAttacksTest(
            TestPeople testPeople, SessionRepository<?> sessions, JdbcClient database, @LocalServerPort int port) {
        this.testPeople = testPeople;
        this.sessions = sessions;
        this.database = database;
        this.port = port;
    }

    @Test
    void a_session_planted_before_signing_in_is_not_the_one_that_is_signed_in() {
        String planted = begun(sessions);
        Matcher token = TOKEN.matcher(page(planted, "/sign-in").asString());
        assertThat(token.find()).isTrue();

        Response signedIn = request(planted)
                .header("Origin", "http://localhost:" + port)
                .formParam("username", testPeople.notifier().username())
                .formParam("password", PASSWORD)
                .formParam("_csrf", token.group(1))
                .post("/sign-in");

        signedIn.then().statusCode(302).header("Location", containsString("/work"));
        assertThat(signedIn.getCookie(COOKIE)).isNotEqualTo(planted);
        page(signedIn.getCookie(COOKIE), "/visit").then().statusCode(200);
        with(planted).then().statusCode(302).header("Location", containsString("/sign-in"));
    }

    @Test
    void who_only_looks_at_the_page_to_sign_in_begins_no_session() {
        database.sql("delete from spring_session").update();

        Response page = RestAssured.given().port(port).accept("text/html").get("/sign-in");

        page.then().statusCode(200).body(containsString("_csrf"));
        assertThat(page.getCookie(COOKIE)).isNull();
        assertThat(database.sql("select count(*) from spring_session")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_form_token_is_worth_nothing_without_its_cookie_nor_one_of_somebody_else() {
        Visitor attacker = new Visitor(port);
        Matcher planted = TOKEN.matcher(attacker.get("/sign-in").asString());
        assertThat(planted.find()).isTrue();
        for (boolean looked : new boolean[] {false, true}) {
            Visitor victim = new Visitor(port);
            if (looked) {
                victim.get("/sign-in");
            }
            victim.postWith(
                            planted.group(1),
                            "/sign-in",
                            "username",
                            testPeople.notifier().username(),
                            "password",
                            PASSWORD)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void the_form_token_of_before_signing_in_counts_no_more_afterwards() {
        Visitor somebody = new Visitor(port);
        Matcher before = TOKEN.matcher(somebody.get("/sign-in").asString());
        assertThat(before.find()).isTrue();
        somebody.post("/sign-in", "username", testPeople.notifier().username(), "password", PASSWORD)
                .then()
                .statusCode(302);

        somebody.postWith(before.group(1), "/visit", "title", "planted").then().statusCode(403);
        somebody.get("/visit");
        somebody.postWith(before.group(1), "/visit", "title", "planted").then().statusCode(403);
    }

    @Test
    void an_id_that_somebody_made_up_is_not_taken_over() {
        String madeUp = encoded("00000000-0000-4000-8000-000000000000");
        with(madeUp).then().statusCode(302);

        assertThat(database.sql("select count(*) from spring_session where session_id like '00000000-0000-4000%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void after_half_an_hour_without_a_request_nobody_is_signed_in() {
        Visitor somebody = new Visitor(port);
        somebody.signIn(testPeople.notifier().username(), PASSWORD).then().statusCode(302);
        somebody.get("/visit").then().statusCode(200);

        long idle = Duration.ofSeconds(SessionTime.IDLE_SECONDS + 1).toMillis();
        database.sql("update spring_session set last_access_time = last_access_time - :idle,"
                        + " expiry_time = expiry_time - :idle")
                .param("idle", idle)
                .update();

        somebody.get("/visit").then().statusCode(302).header("Location", containsString("/sign-in"));
    }

    @Test
    void a_session_that_was_kept_by_somebody_else_ends_with_signing_out() {
        Visitor somebody = new Visitor(port);
        String kept =
                somebody.signIn(testPeople.notifier().username(), PASSWORD).getCookie(COOKIE);
        with(kept).then().statusCode(200);

        somebody.get("/visit");
        somebody.post("/sign-out").then().statusCode(302);

        with(kept).then().statusCode(302).header("Location", containsString("/sign-in"));
    }

    private Response with(String cookie) {
        return page(cookie, "/visit");
    }

    private Response page(String cookie, String path) {
        return request(cookie).get(path);
    }

    private RequestSpecification request(String cookie) {
        return RestAssured.given()
                .port(port)
                .redirects()
                .follow(false)
                .accept("text/html")
                .cookie(COOKIE, cookie);
    }

    private static <S extends Session> String begun(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        sessions.save(session);
        return encoded(session.getId());
    }

    private static String encoded(String id) {
        return Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }
}
