package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** A misspelt parameter narrows nothing: whoever sends one is told, whatever is read. */
@Tag("once")
@IntegrationTest
class UnknownParametersTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseWalk walk;

    @Test
    void every_list_and_every_resource_refuses_a_parameter_that_does_not_exist_and_names_it() {
        String reference = walk.recorded().value();
        List<String> paths = read().stream()
                .map(path -> path.replace("{reference}", reference))
                .filter(path -> !path.contains("{"))
                .toList();

        assertThat(paths).hasSizeGreaterThan(15).contains("/api/v1/cases", "/api/v1/tasks", "/api/v1/me");
        for (String path : paths) {
            JsonPath problem = as(path.startsWith("/api/v1/administration")
                            ? partnership.the(Role.ADMINISTRATOR)
                            : partnership.the(Role.LOCAL_AUTHORITY_APPROVER))
                    .get(path + "?stgae=CLOSED")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .extract()
                    .jsonPath();
            assertThat(problem.getList("errors.findAll { it.code == 'unknown-field' }.pointer"))
                    .as(path)
                    .containsExactly("/stgae");
        }
    }

    @Test
    void taking_a_task_refuses_it_too() {
        String task = walk.task(walk.recorded(), "Task_DecideWhetherToNotify").id();

        as(partnership.the(Role.LOCAL_AUTHORITY_APPROVER))
                .post("/api/v1/tasks/" + task + "/claim?takeover=true")
                .then()
                .statusCode(422);
    }

    /** What can be read of the API, as its description says. */
    private List<String> read() {
        Map<String, Map<String, Object>> described = new Visitor(port)
                .signIn(sessions, partnership.the(Role.PARTNERSHIP_CHAIR))
                .request()
                .accept("application/json")
                .get("/v3/api-docs")
                .jsonPath()
                .getMap("paths");
        return described.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .toList();
    }

    private RequestSpecification as(Person person) {
        return RestAssured.given().port(port).auth().preemptive().oauth2(examples.token(person));
    }
}
