package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.Visitor;

/** Which codes count in the second step of signing in, and how often. */
@WebTest
class SecondStepCodesTest extends SecondStepSteps {

    @Test
    void a_code_counts_once_and_only_near_its_time() {
        String code = phone.code();
        prove(new Visitor(port), code).then().statusCode(302);
        prove(new Visitor(port), code).then().statusCode(422).body(containsString("used already"));
        prove(new Visitor(port), phone.code(-1)).then().statusCode(422);
        prove(new Visitor(port), phone.code(2)).then().statusCode(422);
        prove(new Visitor(port), phone.code(1)).then().statusCode(302);
    }

    @Test
    void a_code_for_recovery_counts_once_however_it_is_typed() {
        String code = recoveryCodes.get(3);
        assertThat(recoveryCodes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("([a-z2-7]{4}-){6}[a-z2-7]{2}"));

        prove(new Visitor(port), " " + code.toUpperCase().replace("-", " "))
                .then()
                .statusCode(302);
        prove(new Visitor(port), code).then().statusCode(422);
        assertThat(factors.recoveryCodes(person.id())).isEqualTo(9);
        assertThat(database.sql("select code_hash from recovery_code where person_id = :person")
                        .param("person", person.id())
                        .query(String.class)
                        .list())
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    @Test
    void codes_cannot_be_guessed_for_ever_not_even_by_whoever_knows_the_password() {
        for (int i = 0; i < 5; i++) {
            prove(new Visitor(port), "12345" + i).then().statusCode(422);
        }
        prove(new Visitor(port), phone.code())
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("900"))
                .body(containsString("Wait 15 minutes"));

        clock.now = clock.now.plus(Duration.ofMinutes(15));
        prove(new Visitor(port), phone.code()).then().statusCode(302);
    }

    @Test
    void a_form_that_expired_is_shown_again_and_strange_input_is_only_wrong() {
        password(visitor);
        visitor.get(CODE_PAGE);
        visitor.postWith("stale", CODE_PAGE, "oneTimeCode", phone.code())
                .then()
                .statusCode(403)
                .body(containsString("Enter your code"), not(containsString(phone.code())));
        visitor.get(CODE_PAGE);
        visitor.post(CODE_PAGE).then().statusCode(422);
        visitor.post(CODE_PAGE, "oneTimeCode", "x".repeat(5000)).then().statusCode(422);
        visitor.post(CODE_PAGE, "oneTimeCode", "\u0000\uD83D\uDE00").then().statusCode(422);
        visitor.get("/visit").then().statusCode(302);
    }
}
