package org.practicereview.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.practicereview.web.TestPeople.PASSWORD;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.factor.Phone;
import org.practicereview.organisation.factor.SecondFactors;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Where everybody must have a second factor, whoever has none comes to nothing but setting one up. */
@WebTest
@TestPropertySource(
        properties = {
            "practice-review.second-factor=required",
            "practice-review.second-factor-key=a key of more than thirty-two letters",
            "spring.datasource.url=jdbc:h2:mem:web-required;DB_CLOSE_DELAY=-1"
        })
class RequiredFactorTest {

    private static final String SETTING_UP = "/account/second-factor";

    private final TestPeople testPeople;
    private final SecondFactors factors;
    private final WebTestService.StoppedClock clock;
    private final Visitor visitor;

    RequiredFactorTest(
            TestPeople testPeople,
            SecondFactors factors,
            WebTestService.StoppedClock clock,
            @LocalServerPort int port) {
        this.testPeople = testPeople;
        this.factors = factors;
        this.clock = clock;
        this.visitor = new Visitor(port);
    }

    @Test
    void what_was_typed_meanwhile_is_there_when_it_is_set_up() {
        Person person = testPeople.notifier();
        Phone phone = new Phone(factors.begin(person).letters(), clock);
        List<String> codes = factors.confirm(person, phone.code()).orElseThrow();
        visitor.signIn(person.username(), PASSWORD);
        visitor.get("/sign-in/code");
        visitor.post("/sign-in/code", "code", codes.get(0)).then().statusCode(302);
        visitor.get("/visit").then().statusCode(200);
        factors.remove(person.id());

        visitor.post("/visit", "title", "Typed meanwhile").then().statusCode(302);
        visitor.get("/visit").then().statusCode(302).header("Location", endsWith(SETTING_UP));
        Phone other = new Phone(factors.begin(person).letters(), clock);
        factors.confirm(person, other.code()).orElseThrow();

        visitor.get("/visit").then().statusCode(200).body(containsString("Typed meanwhile"));
        visitor.get("/visit").then().body(not(containsString("Typed meanwhile")));
    }

    @Test
    void nothing_else_opens_before_one_is_set_up() {
        Person person = testPeople.notifier();
        visitor.signIn(person.username(), PASSWORD).then().statusCode(302);

        visitor.get("/visit").then().statusCode(302).header("Location", endsWith(SETTING_UP));
        visitor.post("/visit", "title", "x").then().statusCode(302).header("Location", endsWith(SETTING_UP));
        // shown again where its token has expired: no way around
        visitor.postWith("stale", "/visit", "title", "x")
                .then()
                .statusCode(302)
                .header("Location", endsWith(SETTING_UP));
        visitor.get("/account/tokens/new").then().statusCode(302).header("Location", endsWith(SETTING_UP));
        visitor.get("/account/second-factory").then().statusCode(302).header("Location", endsWith(SETTING_UP));
        visitor.get("/privacy").then().statusCode(200);
        visitor.get("/still-here").then().statusCode(204);
        // the pages themselves are not part of this small service: let through, and not found
        visitor.get(SETTING_UP).then().statusCode(404);

        Phone phone = new Phone(factors.begin(person).letters(), clock);
        visitor.get("/visit").then().statusCode(302);
        factors.confirm(person, phone.code()).orElseThrow();

        visitor.get("/visit").then().statusCode(200);
        factors.remove(person.id());
        visitor.get("/visit").then().statusCode(302).header("Location", endsWith(SETTING_UP));
        visitor.get("/privacy");
        visitor.post("/sign-out").then().statusCode(302).header("Location", endsWith("/"));
    }
}
