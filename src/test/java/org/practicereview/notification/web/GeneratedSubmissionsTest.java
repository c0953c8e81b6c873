package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.notification.Submissions;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Submissions by chance: what is right is taken and read back as it was sent, of what is wrong every fault is named at
 * once and nothing is kept. {@code -Dsubmissions=100000} sends as many.
 */
@Tag("once")
@IntegrationTest
class GeneratedSubmissionsTest {

    private static final int SUBMISSIONS = Integer.getInteger("submissions", 200);

    /** Of so many one is kept, the others are dry runs. */
    private static final int KEPT = Math.max(20, SUBMISSIONS / 500);

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    JdbcClient database;

    @Autowired
    Submissions submissions;

    @Autowired
    ObjectMapper json;

    private long kept;

    @Test
    void what_is_right_is_taken_and_of_what_is_wrong_every_fault_is_named() throws IOException {
        Person notifier = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER);
        String token = examples.token(notifier);
        JsonNode example = json.readTree(Files.readString(Path.of("docs", "examples", "submission-incident.json")));
        long before = cases();

        for (int number = 0; number < SUBMISSIONS; number++) {
            GeneratedSubmission submission = GeneratedSubmission.of(example, submissions.forms(), number);
            if (submission.wrong().isEmpty()) {
                isTaken(number, submission, token);
            } else {
                isRefused(number, submission, token);
            }
        }

        assertThat(kept).isPositive();
        assertThat(cases() - before).as("cases more than before").isEqualTo(kept);
    }

    private void isTaken(int number, GeneratedSubmission submission, String token) {
        boolean dry = number % KEPT != 0;
        Response answer = as(token).body(submission.body().toString()).post("/api/v1/submissions?dry-run=" + dry);
        assertThat(answer.statusCode())
                .as("number %d: %s", number, answer.asString())
                .isEqualTo(dry ? 200 : 201);
        if (!dry) {
            kept++;
            String place =
                    as(token).get("/api/v1/cases/" + answer.path("reference")).path("incident.place");
            assertThat(place)
                    .as("number %d", number)
                    .isEqualTo(
                            asItIsRead(submission.body().at("/incident/place").asString()));
        }
    }

    /** What nobody sees hides a name or an address from the identity check: it is left out, and every space is one. */
    private static String asItIsRead(String typed) {
        return typed.replace('\u00A0', ' ').replaceAll("[\u202E\u202C]", "");
    }

    private void isRefused(int number, GeneratedSubmission submission, String token) {
        Response answer = as(token).body(submission.body().toString()).post("/api/v1/submissions");
        assertThat(answer.statusCode())
                .as("number %d, wrong at %s: %s", number, submission.wrong(), answer.asString())
                .isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .as("number %d", number)
                .containsAll(submission.wrong());
        assertThat(answer.jsonPath().getList("errors.message", String.class))
                .as("number %d", number)
                .allSatisfy(message -> assertThat(message).isNotBlank());
    }

    private RequestSpecification as(String token) {
        return Api.with(token, port);
    }

    private long cases() {
        return database.sql("select count(*) from case_file").query(Long.class).single();
    }
}
