package org.practicereview.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.UserSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

@Tag("once")
@IntegrationTest
class ApiDescriptionTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    UserSteps steps;

    @Autowired
    StepSchemas schemas;

    private JsonPath description;

    @BeforeEach
    void read() {
        Visitor reader = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_CHAIR));
        description = reader.request()
                .accept("application/json")
                .get("/v3/api-docs")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void it_says_what_it_describes_and_how_to_sign_in() {
        assertThat(description.getString("info.title")).isEqualTo("Practice Review");
        assertThat(description.getString("components.securitySchemes.bearer.scheme"))
                .isEqualTo("bearer");
        assertThat(description.getMap("paths").keySet())
                .allMatch(path -> path.toString().startsWith("/api/v1/"));
    }

    @Test
    void the_open_tools_need_no_token_and_list_what_may_be_asked() {
        for (String path : List.of(
                "adviser/route",
                "calculator/deadlines",
                "calculator/limits",
                "editions",
                "editions/comparison",
                "rules")) {
            assertThat(description.getList("paths.'/api/v1/%s'.get.security".formatted(path)))
                    .as(path)
                    .isEmpty();
        }
        assertThat(schema("adviser/route", "harm").get("enum"))
                .isEqualTo(List.of("DIED", "SERIOUSLY_HARMED", "HARMED_OTHERS", "OTHER"));
        assertThat(schema("adviser/route", "awareOn").get("format")).isEqualTo("date");
        assertThat(schema("calculator/deadlines", "awareOn").get("format")).isEqualTo("date");
        assertThat(schema("rules", "confidence").get("enum"))
                .isEqualTo(List.of("CONFIRMED", "PARTLY", "NOT_CONFIRMED"));
    }

    private Map<String, Object> schema(String path, String parameter) {
        return description.getMap(
                "paths.'/api/v1/%s'.get.parameters.find { it.name == '%s' }.schema".formatted(path, parameter));
    }

    @Test
    void the_answers_of_each_step_are_described_by_its_questions() {
        String answers = "components.schemas.SendNotificationAnswers.";
        assertThat(description.getList(answers + "required")).isEqualTo(List.of("choice"));
        assertThat(description.getList(answers + "properties.choice.enum")).contains("SEND", "RETURN");
        assertThat(description.getInt(answers + "properties.lateReason.maxLength"))
                .isPositive();
        assertThat(
                        description.getList(
                                "paths.'/api/v1/tasks/{id}/completion'.post.requestBody.content.'application/json'.schema.oneOf"))
                .hasSizeGreaterThan(15);
    }

    @Test
    void no_two_steps_that_ask_differently_share_a_schema() {
        Map<String, Set<Class<?>>> asking = steps.keys().stream()
                .collect(Collectors.groupingBy(
                        schemas::name, Collectors.mapping(key -> steps.of(key).form(), Collectors.toSet())));

        assertThat(asking)
                .allSatisfy((name, forms) -> assertThat(forms).as(name).hasSize(1));
        assertThat(description.getMap("components.schemas").keySet().stream().map(Object::toString))
                .containsAll(asking.keySet())
                .doesNotContain("AcceptReportAnswers", "DecideOnPublicationAnswers");
        assertThat(properties("SeriousCaseReviewAcceptReportAnswers")).contains("acceptedOn");
        assertThat(properties("ReviewReportAcceptReportAnswers")).doesNotContain("acceptedOn");
        assertThat(properties("SeriousCaseReviewDecideOnPublicationAnswers")).contains("plannedFor");
        assertThat(properties("PublicationDecideOnPublicationAnswers")).contains("justification");
    }

    private Set<String> properties(String schema) {
        return description
                .<String, Object>getMap("components.schemas.%s.properties".formatted(schema))
                .keySet();
    }

    @Test
    void every_operation_says_how_it_refuses_and_which_parameters_it_reads() {
        Map<String, Map<String, Map<String, Object>>> paths = description.getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> assertThat(operation)
                .as(method + " " + path)
                .extractingByKey("responses")
                .asString()
                .contains("401", "404", "problem+json")));
        assertThat(description.getList("paths.'/api/v1/cases'.get.parameters.name"))
                .containsExactlyInAnyOrder("stage", "area", "text", "state", "counting", "overdue", "page", "size");
        assertThat(description.getList("paths.'/api/v1/cases'.post.parameters.name"))
                .contains("Idempotency-Key");
        assertThat(description.getString("paths.'/api/v1/cases/{reference}'.get.parameters[0].schema.type"))
                .isEqualTo("string");
    }
}
