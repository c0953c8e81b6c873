package org.practicereview.administration.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.Administrators;
import org.practicereview.form.page.PageAskedFor;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.factor.Phone;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Whoever had to set up a second factor first goes on to the page asked for (that it is kept: RequiredFactorTest). */
@IntegrationTest
class AfterSettingUpTest {

    private static final String PAGE = "/account/second-factor";

    @LocalServerPort
    int port;

    @Autowired
    Administrators administrators;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    @Autowired
    Clock clock;

    @Test
    void the_page_asked_for_comes_next() {
        Person person = administrators.somebody();
        Visitor visitor = administrators.signedIn(person, port);
        asksFor(sessions, person, "/cases?text=A+surname");
        visitor.get(PAGE).then().statusCode(200);
        Matcher secret = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<")
                .matcher(visitor.post(PAGE, "currentPassword", Administrators.PASSWORD)
                        .asString());
        assertThat(secret.find()).isTrue();

        visitor.post(PAGE + "/confirmation", "oneTimeCode", "none").then().statusCode(422);
        visitor.post(PAGE + "/confirmation", "oneTimeCode", new Phone(secret.group(1), clock).code())
                .then()
                .statusCode(200)
                .body(containsString("href=\"/cases?text=A+surname\">I have copied them"));
    }

    private static <S extends Session> void asksFor(
            FindByIndexNameSessionRepository<S> sessions, Person person, String path) {
        MockHttpSession asking = new MockHttpSession();
        PageAskedFor.keep(asking, person.id(), path);
        S session = sessions.findByPrincipalName(person.id().toString()).values().stream()
                .findFirst()
                .orElseThrow();
        String name = asking.getAttributeNames().nextElement();
        session.setAttribute(name, asking.getAttribute(name));
        sessions.save(session);
    }
}
