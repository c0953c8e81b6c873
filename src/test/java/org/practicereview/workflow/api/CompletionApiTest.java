package org.practicereview.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.workflow.WorkTask;

/** A task is completed once, over the version that was seen, however often it is sent. */
@IntegrationTest
class CompletionApiTest extends WorkOfSomebody {

    @Test
    void completing_names_everything_that_is_wrong_and_changes_nothing() {
        api.as(approver)
                .body("{\"what\": 5, \"lost\": true, \"witnesses\": [{}]}")
                .post(address() + "/completion")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-answers"))
                .body("errors.pointer", hasItems("/what", "/lost", "/witnesses/0/name"));
        for (String body : List.of("", "{", "\"text\"", "[]")) {
            int status =
                    api.as(approver).body(body).post(address() + "/completion").statusCode();
            assertThat(status).as(body).isIn(400, 422);
        }
        assertThat(tasks.find(task)).map(WorkTask::isOpen).contains(true);
    }

    @Test
    void a_step_is_done_once_and_its_answers_are_kept() {
        complete(approver)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("DONE"))
                .body("message", equalTo("The example is done."));

        complete(colleague).then().statusCode(409).body("code", equalTo("task-ended"));
        api.as(notifier)
                .get("/api/v1/cases/" + file.reference() + "/decisions")
                .then()
                .body("items[0].answers.what", equalTo("It rained."))
                .body("items[0].byName", equalTo(approver.name()));
        api.as(notifier)
                .get("/api/v1/cases/" + file.reference() + "/tasks")
                .then()
                .body("items[0].state", equalTo("COMPLETED"))
                .body("items[0].completedByName", equalTo(approver.name()));
    }

    @Test
    void a_repeat_with_the_same_key_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        String first = api.as(approver)
                .header("Idempotency-Key", key)
                .body(ANSWERS)
                .post(address() + "/completion")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        String second = api.as(approver)
                .header("Idempotency-Key", key)
                .body(ANSWERS)
                .post(address() + "/completion")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        api.as(approver)
                .header("Idempotency-Key", key)
                .body("{\"what\": \"Something else\"}")
                .post(address() + "/completion")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        api.as(approver)
                .header("Idempotency-Key", "x".repeat(201))
                .body(ANSWERS)
                .post(address() + "/completion")
                .then()
                .statusCode(400);
    }

    @Test
    void answers_to_a_version_that_is_no_more_are_refused() {
        api.as(colleague)
                .header("If-Match", "\"0-0\"")
                .body("{\"what\": \"Mine\"}")
                .put(address() + "/draft")
                .then()
                .statusCode(204);

        api.as(approver)
                .header("If-Match", "\"0-0\"")
                .body(ANSWERS)
                .post(address() + "/completion")
                .then()
                .statusCode(412);
        api.as(approver)
                .header("If-Match", "\"0-1\"")
                .body(ANSWERS)
                .post(address() + "/completion")
                .then()
                .statusCode(200);
    }

    @Test
    void of_two_who_complete_at_the_same_time_one_is_told_that_it_is_done() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both = List.of(
                    () -> complete(approver).statusCode(),
                    () -> complete(colleague).statusCode());
            List<Integer> answers = threads.invokeAll(both).stream()
                    .map(CompletionApiTest::result)
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(200, 409);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int result(Future<Integer> done) {
        try {
            return done.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
