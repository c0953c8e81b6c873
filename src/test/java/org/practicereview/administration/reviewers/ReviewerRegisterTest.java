package org.practicereview.administration.reviewers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.Administrators;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.reviewer.RegisterEntry;
import org.practicereview.reviewer.Reviewers;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ReviewerRegisterTest {

    @LocalServerPort
    int port;

    @Autowired
    Administrators administrators;

    @Autowired
    ExampleCases examples;

    @Autowired
    Reviewers reviewers;

    private Person administrator;
    private Person reviewer;

    @BeforeEach
    void aReviewerOfWhomTheRegisterSaysNothing() {
        administrator = administrators.administrator();
        reviewer = administrators.somebody(new Grant(Role.REVIEWER, null));
    }

    @Test
    void a_reviewer_is_entered_by_the_page_and_changed_there() {
        String area = examples.area();
        Visitor visitor = administrators.signedIn(administrator, port);
        String person = "/administration/people/" + reviewer.id();
        visitor.get(person).then().statusCode(200).body(containsString("href=\"" + person + "/reviewer\""));
        visitor.get(person + "/reviewer").then().statusCode(200).body(containsString("value=\"" + area + "\""));
        visitor.post(person + "/reviewer", "expertise", "", "employedIn[0].area", "NOWHERE")
                .then()
                .statusCode(422)
                .body(containsString("href=\"#expertise\""), containsString("href=\"#nationalPool\""));

        assertThat(visitor.post(
                                person + "/reviewer",
                                "version",
                                "0",
                                "expertise",
                                "Neglect",
                                "nationalPool",
                                "true",
                                "availableFrom-day",
                                "1",
                                "availableFrom-month",
                                "9",
                                "availableFrom-year",
                                "2026",
                                "employedIn[0].area",
                                area)
                        .header("Location"))
                .endsWith(person);

        RegisterEntry entered = reviewers.entry(reviewer.id()).orElseThrow();
        assertThat(entered.expertise()).isEqualTo("Neglect");
        assertThat(entered.nationalPool()).isTrue();
        assertThat(entered.availableFrom()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(entered.employments()).containsExactly(new RegisterEntry.Employment(area, null, null, null));
        visitor.get(person + "/reviewer")
                .then()
                .body(containsString("Neglect"), containsString("value=\"2026\""), containsString("checked"));
        visitor.post(
                person + "/reviewer",
                "version",
                "1",
                "expertise",
                "Harm online",
                "nationalPool",
                "false",
                "employedIn[0].area",
                "");
        RegisterEntry changed = reviewers.entry(reviewer.id()).orElseThrow();
        assertThat(changed.expertise()).isEqualTo("Harm online");
        assertThat(changed.nationalPool()).isFalse();
        assertThat(changed.employments()).isEmpty();
        visitor.get("/administration/log").then().body(containsString("Entered in the register of reviewers"));
    }

    @Test
    void a_reviewer_is_entered_by_the_api_and_read_there() {
        String area = examples.area();
        ask().get(path(reviewer)).then().statusCode(404);

        for (int i = 0; i < 2; i++) {
            ask().header("If-Match", "\"" + i + "\"")
                    .body(Map.of(
                            "expertise", "Neglect", "nationalPool", true, "employedIn", List.of(Map.of("area", area))))
                    .put(path(reviewer))
                    .then()
                    .statusCode(204);
        }

        ask().get(path(reviewer))
                .then()
                .statusCode(200)
                .body("expertise", equalTo("Neglect"))
                .body("nationalPool", equalTo(true))
                .body("availableFrom", nullValue())
                .body("employedIn.area", contains(area));
        ask().get("/api/v1/administration/log")
                .then()
                .body("items.subject", hasItem(reviewer.id().toString()));
    }

    @Test
    void an_area_that_does_not_exist_is_refused_at_its_place() {
        ask().header("If-Match", "*")
                .body(Map.of(
                        "expertise",
                        "Neglect",
                        "nationalPool",
                        false,
                        "employedIn",
                        List.of(Map.of("area", examples.area()), Map.of("area", "NOWHERE"))))
                .put(path(reviewer))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/employedIn/1/area"));
        assertThat(reviewers.entry(reviewer.id())).isEmpty();
    }

    @Test
    void somebody_who_is_no_reviewer_has_no_place_in_the_register() {
        Person other = administrators.somebody(new Grant(Role.PANEL_MEMBER, null));
        Visitor visitor = administrators.signedIn(administrator, port);

        visitor.get("/administration/people/" + other.id())
                .then()
                .statusCode(200)
                .body(not(containsString("/reviewer\"")));
        visitor.get("/administration/people/" + other.id() + "/reviewer").then().statusCode(404);
        ask().body(Map.of("expertise", "Neglect", "nationalPool", true))
                .put(path(other))
                .then()
                .statusCode(404);
    }

    @Test
    void an_employer_whom_somebody_entered_meanwhile_is_not_lost_by_the_page() {
        String area = examples.area();
        Visitor visitor = administrators.signedIn(administrator, port);
        String page = "/administration/people/" + reviewer.id() + "/reviewer";
        reviewers.register(reviewer.id(), "Neglect", false, Set.of());
        visitor.get(page).then().statusCode(200).body(containsString("name=\"version\" value=\"1\""));

        reviewers.register(reviewer.id(), "Neglect", false, Set.of(area));
        visitor.post(page, "version", "1", "expertise", "Neglect and drugs", "nationalPool", "false")
                .then()
                .statusCode(409)
                .body(
                        containsString("Somebody else has changed it since you opened this page"),
                        containsString("Neglect and drugs"),
                        containsString("name=\"version\" value=\"2\""));

        assertThat(reviewers.entry(reviewer.id()).orElseThrow().employments())
                .containsExactly(new RegisterEntry.Employment(area, null, null, null));
    }

    @Test
    void an_employer_whom_somebody_entered_meanwhile_is_not_lost_by_the_api() {
        String area = examples.area();
        reviewers.register(reviewer.id(), "Neglect", false, Set.of());
        String seen = ask().get(path(reviewer)).then().statusCode(200).extract().header("ETag");
        reviewers.register(reviewer.id(), "Neglect", false, Set.of(area));
        Map<String, Object> answers = Map.of("expertise", "Neglect and drugs", "nationalPool", false);

        ask().body(answers).put(path(reviewer)).then().statusCode(428);
        ask().header("If-Match", seen)
                .body(answers)
                .put(path(reviewer))
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));

        assertThat(reviewers.entry(reviewer.id()).orElseThrow().employments())
                .containsExactly(new RegisterEntry.Employment(area, null, null, null));
    }

    private RequestSpecification ask() {
        return administrators.asMachine(administrator, port);
    }

    private static String path(Person person) {
        return "/api/v1/administration/people/" + person.id() + "/reviewer";
    }
}
