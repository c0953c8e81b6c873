package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.practicereview.web.TestPeople.PASSWORD;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicereview.form.page.PageAskedFor;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.factor.Phone;
import org.practicereview.organisation.factor.SecondFactors;
import org.practicereview.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
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
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Visitor visitor;

    RequiredFactorTest(
            TestPeople testPeople,
            SecondFactors factors,
            WebTestService.StoppedClock clock,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            @LocalServerPort int port) {
        this.testPeople = testPeople;
        this.factors = factors;
        this.clock = clock;
        this.sessions = sessions;
        this.visitor = new Visitor(port);
    }

    @Test
    void what_was_typed_meanwhile_is_there_when_it_is_set_up() {
        Person person = testPeople.notifier();
        Phone phone = new Phone(factors.begin(person).letters(), clock);
        List<String> codes = factors.confirm(person, phone.code()).orElseThrow();
        visitor.signIn(person.username(), PASSWORD);
        visitor.get("/sign-in/code");
        visitor.post("/sign-in/code", "oneTimeCode", codes.get(0)).then().statusCode(302);
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
    void the_page_asked_for_comes_next_and_what_open_pages_ask_for_by_themselves_does_not() {
        Person person = testPeople.notifier();
        visitor.get("/sign-in?from=/visit?page%3D2");
        visitor.post("/sign-in", "username", person.username(), "password", PASSWORD, "from", "/visit?page=2")
                .then()
                .header("Location", endsWith("/visit?page=2"));
        assertThat(asked(person)).isEmpty();

        visitor.get("/visit?page=2").then().statusCode(302);
        visitor.request()
                .header("Sec-Fetch-Dest", "empty")
                .get("/work/count")
                .then()
                .statusCode(302);
        visitor.get("/privacy");
        visitor.post("/visit").then().statusCode(302);
        assertThat(asked(person)).contains("/visit?page=2");

        visitor.request()
                .header("Sec-Fetch-Dest", "document")
                .get("/work")
                .then()
                .statusCode(302);
        assertThat(asked(person)).contains("/work");
        visitor.post("/visit", "title", "Typed").then().statusCode(302);
        visitor.autosave("/visit/autosave", "title", "Saved by itself").then().statusCode(302);
        assertThat(asked(person)).contains("/visit");
        assertThat(PageAskedFor.take(session(person), testPeople.notifier().id()))
                .as("for somebody else")
                .isEmpty();
    }

    @Test
    void nobody_is_sent_to_another_site_after_setting_one_up() {
        Person person = testPeople.notifier();
        visitor.signIn(person.username(), PASSWORD);

        for (String elsewhere : List.of("//evil.example", "/%5Cevil.example")) {
            visitor.request().urlEncodingEnabled(false).get(elsewhere);
            assertThat(asked(person).orElse("/")).as(elsewhere).startsWith("/").doesNotStartWith("//");
        }
    }

    private Optional<String> asked(Person person) {
        return PageAskedFor.take(session(person), person.id());
    }

    /** As the service keeps it. */
    private HttpSession session(Person person) {
        Session kept = sessions.findByPrincipalName(person.id().toString()).values().stream()
                .findFirst()
                .orElseThrow();
        MockHttpSession session = new MockHttpSession();
        kept.getAttributeNames().forEach(name -> session.setAttribute(name, kept.getAttribute(name)));
        return session;
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
