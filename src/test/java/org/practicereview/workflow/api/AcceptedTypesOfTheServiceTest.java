package org.practicereview.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.session.SessionRepository;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is done is answered: no type that somebody asks for loses the answer to an act, and none changes what others read. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class AcceptedTypesOfTheServiceTest extends WorkOfSomebody {

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "iso-8859-1", "utf-8", "x"})
    void a_task_that_is_taken_is_answered_in_json_whatever_letters_are_asked_for(String letters) {
        Response taken =
                asking(api.as(approver), "application/json;charset=" + letters).post(address() + "/claim");

        taken.then().statusCode(200).contentType(equalTo("application/json"));
        assertThat(new String(taken.asByteArray(), StandardCharsets.UTF_8))
                .startsWith("{")
                .contains(task);
    }

    @Test
    void a_type_that_there_is_not_leaves_the_task_where_it_was() {
        for (String type : List.of("application/yaml", "application/xml;charset=utf-16", "text/html")) {
            asking(api.as(approver), type)
                    .post(address() + "/claim")
                    .then()
                    .statusCode(406)
                    .body("code", equalTo("not-acceptable"));
        }
        api.as(approver).get(address()).then().body("task.assigneeName", nullValue());
    }

    @Test
    void the_secret_of_a_token_is_told_whatever_letters_are_asked_for() {
        Person administrator = examples.person(null, Role.ADMINISTRATOR);
        asking(api.as(administrator), "application/json;charset=utf-16")
                .body(Map.of("name", "Case system", "expiresOn", "2027-04-20"))
                .post("/api/v1/administration/people/" + approver.id() + "/tokens")
                .then()
                .statusCode(201)
                .contentType(equalTo("application/json"))
                .body("token", startsWith("pr_"));
    }

    @Test
    void strangers_do_not_make_anything_fail_by_the_letters_they_ask_for(CapturedOutput output) {
        for (String path : List.of("/api/v1/rules", "/api/v1/publications", "/api/v1/editions", "/actuator/health")) {
            asking(api.nobody(), "application/json;charset=utf-16")
                    .get(path)
                    .then()
                    .statusCode(200)
                    .contentType(equalTo("application/json"));
        }
        assertThat(output).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-2022-KR", "utf-16", "x"})
    void what_is_kept_for_everybody_is_in_utf_8(String letters) {
        for (Map.Entry<String, String> open : Map.of(
                        "/publications", "text/html",
                        "/", "text/html",
                        "/publications/feed.atom", "application/atom+xml",
                        "/api/v1/publications/open-data.csv", "text/csv",
                        "/pool-of-reviewers", "text/html",
                        "/api/v1/pool-of-reviewers.csv", "text/csv")
                .entrySet()) {
            Response answer = asking(api.nobody(), open.getValue() + ";charset=" + letters + ";q=0.9, */*;q=0.1")
                    .get(open.getKey());

            assertThat(answer.statusCode()).as(open.getKey()).isEqualTo(200);
            assertThat(answer.contentType().replace(" ", ""))
                    .as(open.getKey())
                    .isEqualToIgnoringCase(open.getValue() + ";charset=utf-8");
        }
    }

    @Test
    void bodies_of_other_types_are_refused_before_anything_is_read() {
        for (String type : List.of("application/yaml", "application/xml", "application/other+json")) {
            for (String path : List.of("/draft", "/sections/first")) {
                api.as(approver)
                        .contentType(type)
                        .header("If-Match", "*")
                        .body(ANSWERS.getBytes(StandardCharsets.UTF_8))
                        .put(address() + path)
                        .then()
                        .statusCode(415);
            }
            api.as(approver)
                    .contentType(type)
                    .body(ANSWERS.getBytes(StandardCharsets.UTF_8))
                    .post(address() + "/completion")
                    .then()
                    .statusCode(415);
        }
        asking(api.as(approver), "application/yaml").get("/api/v1/me").then().statusCode(406);
    }

    @Test
    void the_description_of_the_api_still_comes_in_yaml() {
        asking(new Visitor(port).signIn(sessions, approver).request(), "application/vnd.oai.openapi;charset=utf-16")
                .get("/v3/api-docs.yaml")
                .then()
                .statusCode(200)
                .body(containsString("openapi: "));
    }

    @Test
    void every_act_of_the_api_says_what_it_reads_and_how_it_answers() {
        assertThat(mappings.getHandlerMethods().entrySet().stream()
                        .filter(route -> isApi(route.getKey()))
                        .filter(route -> !saysItsTypes(route.getKey(), route.getValue()))
                        .map(route -> route.getKey() + " " + route.getValue()))
                .isEmpty();
    }

    private static boolean isApi(RequestMappingInfo route) {
        return route.getPatternValues().stream().allMatch(path -> path.startsWith("/api/"));
    }

    private static boolean saysItsTypes(RequestMappingInfo route, HandlerMethod method) {
        boolean reads = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
        boolean answers = !method.isVoid() && !isFile(route);
        return (!reads || !route.getConsumesCondition().isEmpty())
                && (!answers || !route.getProducesCondition().isEmpty());
    }

    /** What is given away as a file has the type of that file, whatever was asked for. */
    private static boolean isFile(RequestMappingInfo route) {
        return route.getPatternValues().stream().allMatch(path -> path.endsWith(".ics") || path.endsWith("/content"));
    }

    private static RequestSpecification asking(RequestSpecification somebody, String accept) {
        return somebody.header("Accept", accept);
    }
}
