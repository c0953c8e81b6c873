package org.practicereview.administration.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.administration.Administrators;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.factor.Phone;
import org.practicereview.organisation.factor.SecondFactors;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is signed in and sets up a second factor. */
abstract class SecondFactorSteps {

    static final String PAGE = "/account/second-factor";

    @LocalServerPort
    int port;

    @Autowired
    Administrators administrators;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Person person;
    Visitor visitor;

    @BeforeEach
    void somebody_signs_in() {
        person = administrators.somebody();
        visitor = administrators.signedIn(person, port);
    }

    Phone begun() {
        visitor.get(PAGE).then().statusCode(200);
        String page = visitor.post(PAGE, "currentPassword", Administrators.PASSWORD)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher secret = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<").matcher(page);
        assertThat(secret.find()).isTrue();
        assertThat(page).contains("<svg").containsIgnoringCase("viewBox=\"0 0 ");
        return new Phone(secret.group(1), clock);
    }

    Phone setUp() {
        Phone phone = begun();
        visitor.post(PAGE + "/confirmation", "oneTimeCode", phone.code()).then().statusCode(200);
        return phone;
    }

    List<String> acts() {
        return database.sql("select what from administration_entry where subject = :person order by id")
                .param("person", person.id().toString())
                .query(String.class)
                .list();
    }
}
