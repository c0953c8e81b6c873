package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A link that somebody else will open begins as the operator said, whatever host was called when it was made. */
@IntegrationTest
class ForgedHostTest {

    private static final String EVIL = "evil.example";

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @ParameterizedTest
    @ValueSource(strings = {"Host", "X-Forwarded-Host", "X-Host", "X-Original-Host"})
    void a_set_up_link_does_not_ask_which_host_was_called(String header) {
        Person invited = examples.person(Partnership.NORTHSHIRE, Role.LOCAL_AUTHORITY_NOTIFIER);

        Response made =
                as(Role.ADMINISTRATOR, header).post("/api/v1/administration/people/" + invited.id() + "/set-up-link");

        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.asString()).contains("/set-up/").doesNotContain(EVIL);
        assertThat(made.getHeader("Location")).contains("/set-up/").doesNotContain(EVIL);
    }

    @Test
    void nothing_that_a_case_answers_asks_which_host_was_called() {
        String reference = walk.notifying().value();
        for (String path : new String[] {"/cases/" + reference, "/cases", "/work", "/me", "/cases/none"}) {
            Response read = as(Role.LOCAL_AUTHORITY_NOTIFIER, "Host").get("/api/v1" + path);

            assertThat(read.asString() + read.getHeaders()).as(path).doesNotContain(EVIL);
        }
    }

    private io.restassured.specification.RequestSpecification as(Role role, String header) {
        return RestAssured.given()
                .port(port)
                .header(header, EVIL)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)));
    }
}
