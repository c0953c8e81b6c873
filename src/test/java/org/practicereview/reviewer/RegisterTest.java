package org.practicereview.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.practicereview.testing.Api.json;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** The register of reviewers is kept by those who must, read by those who choose, and its pool by everybody (regulation 4). */
@IntegrationTest
class RegisterTest {

    private static final String WHOLE = """
            {'expertise':'Neglect of teenagers','themes':['NEGLECT'],'methods':['FAMILY_INVOLVEMENT'],
             'languages':['POLISH'],'worksIn':[{'area':'%1$s'}],'nationalPool':true,'namedInPublic':%2$s,
             'localLists':[{'area':'%1$s'}],'absences':[{'beginsOn':'2026-05-01','endsOn':'2026-05-14'}],
             'checks':[{'kind':'REFERENCES','issuedOn':'2020-01-01','expiresOn':'2025-12-31'},
                       {'kind':'ENHANCED_DBS','issuedOn':'2026-01-01'}],
             'employedIn':[{'area':'%1$s','agency':'The council','beginsOn':'2001-01-01','endsOn':'2009-12-31'}],
             'authored':[{'title':'Child A','theme':'NEGLECT','publishedOn':'2019-03-01'}]}""";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient database;

    private String area;
    private Person reviewer;
    private Person secretariat;
    private Person manager;
    private String path;

    @BeforeEach
    void a_reviewer_of_whom_the_register_says_nothing() {
        area = examples.area();
        reviewer = examples.person(area, Role.REVIEWER);
        secretariat = examples.person(area, Role.PANEL_SECRETARIAT);
        manager = examples.person(area, Role.PARTNERSHIP_BUSINESS_MANAGER);
        path = "/api/v1/reviewers/" + reviewer.id();
    }

    @Test
    void the_secretariat_enters_a_reviewer_and_everybody_finds_the_one_who_agreed_to_it() {
        enter(secretariat, WHOLE.formatted(area, true), 200);

        as(manager)
                .get(path)
                .then()
                .statusCode(200)
                .body("entry.languages", contains("POLISH"))
                .body("checks.code", contains("EXPIRED", "VALID"))
                .body("nextAvailable", equalTo("2026-04-20"))
                .body("keeping", equalTo("LIST"));
        as(manager)
                .get("/api/v1/reviewers?theme=neglect&language=POLISH&pool=true&area=" + area)
                .then()
                .body("items", hasSize(1))
                .body("items[0].checksToRenew", equalTo(1))
                .body("items[0].openReviews", equalTo(0));
        String file =
                RestAssured.given().port(port).get("/pool-of-reviewers.csv").asString();
        assertThat(file)
                .contains("\"" + reviewer.name() + "\",\"Neglect of teenagers\",\"Neglect\"")
                .doesNotContain(
                        "The council", "Child A", "2026-05-01", reviewer.id().toString());
        assertThat(RestAssured.given().port(port).get("/pool-of-reviewers").asString())
                .contains(reviewer.name(), "Polish")
                .doesNotContain("The council", "Child A", "Enhanced");
    }

    @Test
    void who_did_not_agree_is_not_named_in_public() {
        enter(secretariat, WHOLE.formatted(area, false), 200);

        RestAssured.given()
                .port(port)
                .get("/api/v1/pool-of-reviewers")
                .then()
                .statusCode(200)
                .body("items.name", not(hasItem(reviewer.name())))
                .body("notNamed", greaterThan(0));
    }

    @Test
    void who_is_no_reviewer_any_more_is_not_in_the_public_pool() {
        enter(secretariat, WHOLE.formatted(area, true), 200);
        database.sql("update person_role set role = 'PANEL_MEMBER' where person_id = :person")
                .param("person", reviewer.id())
                .update();

        RestAssured.given()
                .port(port)
                .get("/api/v1/pool-of-reviewers")
                .then()
                .body("items.name", not(hasItem(reviewer.name())));
    }

    @Test
    void what_was_taken_out_of_an_entry_can_still_be_read() {
        enter(secretariat, WHOLE.formatted(area, true), 200);

        enter(secretariat, "{'expertise':'Neglect of teenagers','nationalPool':true}", 200);

        assertThat(new Visitor(port)
                        .signIn(sessions, manager)
                        .get("/reviewers/" + reviewer.id())
                        .asString())
                .contains("What it said before", "The council");
    }

    @Test
    void a_business_manager_keeps_the_local_list_and_nobody_elses() {
        String local = "{'expertise':'Neglect','nationalPool':%s,'localLists':[{'area':'%s'}]}";
        enter(manager, local.formatted("true", examples.area()), 422);
        enter(manager, local.formatted("false", area), 200);
        Person elsewhere = examples.person(examples.area(), Role.PARTNERSHIP_BUSINESS_MANAGER);
        enter(elsewhere, local.formatted("false", area), 403);
        as(elsewhere).put(path + "/local-lists/" + area).then().statusCode(403);

        as(manager).delete(path + "/local-lists/" + area).then().statusCode(204);

        as(manager).get(path).then().body("entry.localLists", hasSize(0));
    }

    @Test
    void reviewers_say_when_they_are_away_and_change_nothing_else() {
        enter(secretariat, WHOLE.formatted(area, true), 200);
        enter(reviewer, WHOLE.formatted(area, true), 403);
        String own = "/api/v1/my-reviews/entry";
        as(reviewer).body("{}").put(own).then().statusCode(428);
        as(reviewer)
                .header("If-Match", "\"1\"")
                .body(json("{'languages':['WELSH'],'absences':[{'beginsOn':'2026-04-20','endsOn':'2026-04-19'}]}"))
                .put(own)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/absences/0/endsOn"));

        as(reviewer)
                .header("If-Match", "\"1\"")
                .body(json("{'languages':['WELSH'],'absences':[{'beginsOn':'2026-04-20','endsOn':'2026-04-24'}]}"))
                .put(own)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        as(manager)
                .get(path)
                .then()
                .body("nextAvailable", equalTo("2026-04-25"))
                .body("entry.languages", contains("WELSH"))
                .body("entry.checks", hasSize(2))
                .body("entry.nationalPool", equalTo(true));
        as(reviewer).header("If-Match", "\"1\"").body("{}").put(own).then().statusCode(412);
    }

    @Test
    void who_neither_keeps_the_register_nor_chooses_from_it_does_not_read_it() {
        Person member = examples.person(area, Role.PANEL_MEMBER);
        as(member).get("/api/v1/reviewers").then().statusCode(403);
        as(member).get(path).then().statusCode(404);
        as(examples.person(area, Role.REVIEWER)).get(path).then().statusCode(404);
        as(manager).get("/api/v1/reviewers?them=NEGLECT").then().statusCode(422);
    }

    @Test
    void the_pages_do_the_same() {
        Visitor visitor = new Visitor(port).signIn(sessions, manager);
        String page = "/reviewers/" + reviewer.id();
        assertThat(visitor.get(page).asString()).contains("says nothing of this reviewer yet");
        assertThat(visitor.post(page + "/entry", "version", "0", "nationalPool", "false")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.post(
                                page + "/entry",
                                "version",
                                "0",
                                "nationalPool",
                                "false",
                                "expertise",
                                "Neglect",
                                "themes",
                                "NEGLECT")
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.post(page + "/entry", "version", "0", "nationalPool", "false", "expertise", "Other")
                        .asString())
                .contains("Somebody else has changed the entry", "Other");
        assertThat(visitor.post(page + "/local-lists/" + area, "on", "true").statusCode())
                .isEqualTo(302);
        assertThat(visitor.get(page).asString())
                .contains("Take off the local list of", "Changed: Local lists", manager.name());
        assertThat(visitor.get("/reviewers?area=" + area).asString()).contains(reviewer.name(), "None recorded");

        Visitor own = new Visitor(port).signIn(sessions, reviewer);
        assertThat(own.get("/my-reviews/entry").asString()).contains("Your availability and languages");
        assertThat(own.post("/my-reviews/entry", "version", "2", "languages", "URDU")
                        .statusCode())
                .isEqualTo(302);
        assertThat(own.get(page).asString()).contains("Urdu").doesNotContain("Change the\n    entry");
    }

    private void enter(Person by, String entry, int status) {
        as(by).header("If-Match", as(by).get(path).getHeader("ETag"))
                .body(json(entry))
                .put(path + "/entry")
                .then()
                .statusCode(status);
    }

    private RequestSpecification as(Person person) {
        return RestAssured.given()
                .port(port)
                .contentType("application/json")
                .header("Authorization", "Bearer " + examples.token(person));
    }
}
