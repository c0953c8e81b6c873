package org.practicereview.web;

import static org.practicereview.web.TestPeople.PASSWORD;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.factor.Phone;
import org.practicereview.organisation.factor.SecondFactors;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody has a second factor, and signs in with password and code. */
abstract class SecondStepSteps {

    static final String CODE_PAGE = "/sign-in/code";

    @Autowired
    TestPeople testPeople;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient database;

    @Autowired
    WebTestService.StoppedClock clock;

    @LocalServerPort
    int port;

    Visitor visitor;
    Person person;
    Phone phone;
    List<String> recoveryCodes;

    @BeforeEach
    void somebody_with_a_second_factor() {
        visitor = new Visitor(port);
        person = testPeople.notifier();
        phone = new Phone(factors.begin(person).letters(), clock);
        recoveryCodes = factors.confirm(person, phone.code()).orElseThrow();
        clock.now = clock.now.plus(Duration.ofMinutes(2));
    }

    @AfterEach
    void forgetAttempts() {
        database.sql("delete from sign_in_attempt").update();
        clock.now = WebTestService.StoppedClock.START;
    }

    Response password(Visitor who) {
        return who.signIn(person.username(), PASSWORD);
    }

    Response prove(Visitor who, String code) {
        password(who);
        who.get(CODE_PAGE);
        return who.post(CODE_PAGE, "oneTimeCode", code);
    }
}
