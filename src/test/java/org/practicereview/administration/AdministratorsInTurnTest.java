package org.practicereview.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class AdministratorsInTurnTest {

    private static final String PEOPLE = "/api/v1/administration/people/";

    @LocalServerPort
    int port;

    @Autowired
    Administrators administrators;

    @Autowired
    People people;

    @Test
    void the_last_administrator_stays() throws Exception {
        Person last = administrators.administrator();
        administrators.onlyThese(List.of(last), () -> {
            var machine = administrators.asMachine(last, port);
            machine.post(PEOPLE + last.id() + "/closure")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("last-administrator"));
            machine.delete(PEOPLE + last.id() + "/grants/ADMINISTRATOR")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("last-administrator"));
        });
        assertThat(people.find(last.id()).orElseThrow().is(Role.ADMINISTRATOR)).isTrue();
    }

    @Test
    void of_two_administrators_who_remove_each_other_at_the_same_time_one_stays() throws Exception {
        for (int round = 0; round < 5; round++) {
            Person one = administrators.administrator();
            Person other = administrators.administrator();
            boolean closing = round % 2 == 0;
            administrators.onlyThese(List.of(one, other), () -> {
                List<Integer> answers = atOnce(
                        List.of(() -> demote(one, other), () -> closing ? close(other, one) : demote(other, one)));

                assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
                assertThat(people.holding(Role.ADMINISTRATOR)).hasSize(1);
            });
        }
    }

    @Test
    void of_two_requests_with_one_user_name_or_one_code_or_one_role_one_succeeds() throws Exception {
        Person administrator = administrators.administrator();
        Person somebody = administrators.somebody();
        String name = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        List<Map<String, Object>> bodies = List.of(
                Map.of("code", name, "name", "Race " + name),
                Map.of(
                        "name",
                        "Race",
                        "username",
                        name,
                        "agency",
                        "Race",
                        "grants",
                        List.of(Map.of("role", "REVIEWER"))),
                Map.of("role", "REVIEWER"));
        List<String> paths = List.of(
                "/api/v1/administration/areas", "/api/v1/administration/people", PEOPLE + somebody.id() + "/grants");

        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            Object body = bodies.get(i);
            Callable<Integer> request = () -> administrators
                    .asMachine(administrator, port)
                    .body(body)
                    .post(path)
                    .statusCode();
            assertThat(atOnce(List.of(request, request, request))).as(path).containsExactlyInAnyOrder(201, 422, 422);
        }
    }

    private int demote(Person by, Person other) {
        return administrators
                .asMachine(by, port)
                .delete(PEOPLE + other.id() + "/grants/ADMINISTRATOR")
                .statusCode();
    }

    private int close(Person by, Person other) {
        return administrators
                .asMachine(by, port)
                .post(PEOPLE + other.id() + "/closure")
                .statusCode();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
