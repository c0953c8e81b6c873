package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.practicereview.web.TestPeople.PASSWORD;

import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.factor.Phone;
import org.practicereview.organisation.factor.SecondFactors;
import org.practicereview.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Where second factors are switched off nobody is asked for a code, not even who had set one up before. */
@WebTest
@TestPropertySource(
        properties = {"practice-review.second-factor=off", "spring.datasource.url=jdbc:h2:mem:web-off;DB_CLOSE_DELAY=-1"
        })
class NoFactorTest {

    private final TestPeople testPeople;
    private final SecondFactors factors;
    private final WebTestService.StoppedClock clock;
    private final Visitor visitor;

    NoFactorTest(
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
    void nobody_is_asked_for_a_code() {
        Person person = testPeople.notifier();
        Phone phone = new Phone(factors.begin(person).letters(), clock);
        factors.confirm(person, phone.code()).orElseThrow();
        assertThat(factors.since(person.id())).isPresent();

        visitor.signIn(person.username(), PASSWORD).then().statusCode(302).header("Location", endsWith("/work"));
        visitor.get("/visit").then().statusCode(200);
    }
}
