package org.practicereview.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** The description of the API says what its answers always hold, what may be missing, and which codes there are. */
@Tag("once")
@IntegrationTest
class DescribedAnswersTest {

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

    private final SoftAssertions differences = new SoftAssertions();

    private JsonPath description;

    /** Looked up thousands of times, and each question asked of the description itself is compiled first. */
    private Map<String, Object> schemas;

    @BeforeEach
    void read() {
        description = new Visitor(port)
                .signIn(sessions, partnership.the(Role.PARTNERSHIP_CHAIR))
                .request()
                .accept("application/json")
                .get("/v3/api-docs")
                .jsonPath();
        schemas = description.getMap("components.schemas");
    }

    @Test
    void what_may_be_missing_is_not_required_and_everything_else_is() {
        assertThat(description.getList("components.schemas.CaseItem.required"))
                .contains("reference", "stage", "leadArea", "metLate", "links")
                .doesNotContain("due");
        assertThat(description.getList("components.schemas.CaseItem.properties.due.anyOf.type"))
                .contains("null");
        assertThat(description.getList("components.schemas.TaskItem.properties.assigneeName.type", String.class))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(description.getString("components.schemas.TaskItem.properties.name.type"))
                .isEqualTo("string");
    }

    @Test
    void a_value_of_a_fixed_list_names_the_codes_of_that_list() {
        assertThat(description.getList("components.schemas.CaseItem.properties.stage.properties.code.enum"))
                .isEqualTo(Arrays.stream(Stage.values()).map(Enum::name).toList());
        assertThat(description.getList("components.schemas.Due.properties.obligation.properties.code.enum"))
                .isEqualTo(Arrays.stream(Obligation.values()).map(Enum::name).toList());
        assertThat(description.getList("components.schemas.TaskItem.properties.roles.items.properties.code.enum"))
                .contains("LOCAL_AUTHORITY_APPROVER");
    }

    @Test
    void the_answers_are_as_they_are_described() {
        IncidentReference reference = walk.reported();
        String task = walk.task(reference, "Task_DecideOnPublication").id();

        for (String path : List.of(
                "/me",
                "/cases",
                "/tasks",
                "/editions",
                "/cases/{reference}",
                "/cases/{reference}/deadlines",
                "/cases/{reference}/dates",
                "/cases/{reference}/timeline",
                "/cases/{reference}/tasks",
                "/cases/{reference}/decisions",
                "/cases/{reference}/progress")) {
            asDescribed("/api/v1" + path, "/api/v1" + path.replace("{reference}", reference.value()));
        }
        asDescribed("/api/v1/tasks/{id}", "/api/v1/tasks/" + task);
        asDescribed(
                "/api/v1/adviser/route",
                "/api/v1/adviser/route?harm=DIED&abuseOrNeglect=KNOWN&childStatus=NEITHER&awareOn=2026-04-20");
        asDescribed(
                "/api/v1/calculator/deadlines", "/api/v1/calculator/deadlines?obligation=NOTIFY&awareOn=2026-04-20");
        asDescribed("/api/v1/calculator/limits", "/api/v1/calculator/limits");
        asDescribed("/api/v1/rules", "/api/v1/rules");
        differences.assertAll();
    }

    private void asDescribed(String path, String address) {
        Object answer = RestAssured.given()
                .port(port)
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(Role.DELEGATED_PARTNER_HEALTH)))
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .get("$");
        Map<String, Map<String, Object>> content =
                description.getMap("paths.'%s'.get.responses.'200'.content".formatted(path));
        Map<String, Object> schema = asSchema(content.values().iterator().next().get("schema"));
        assertThat(schema).as(path).isNotEmpty();
        compare(path, schema, answer);
    }

    /** Every property is described; what is required is there; what is nothing may be nothing; a code is one of the list. */
    private void compare(String at, Map<String, Object> schema, Object answer) {
        Map<String, Object> described = followed(schema, answer);
        if (answer instanceof Map<?, ?> object && described.get("properties") instanceof Map<?, ?> properties) {
            if (described.get("required") instanceof List<?> required) {
                required.forEach(name -> differences
                        .assertThat(object.get(name))
                        .as(at + "/" + name)
                        .isNotNull());
            }
            object.forEach((name, value) -> {
                differences.assertThat(properties.get(name)).as(at + "/" + name).isNotNull();
                if (properties.get(name) != null) {
                    compare(at + "/" + name, asSchema(properties.get(name)), value);
                }
            });
        } else if (answer instanceof List<?> items && described.get("items") != null) {
            items.forEach(item -> compare(at, asSchema(described.get("items")), item));
        } else if (answer == null) {
            differences.assertThat(String.valueOf(described.get("type"))).as(at).contains("null");
        } else if (described.get("enum") instanceof List<?> codes) {
            differences
                    .assertThat(codes.contains(answer))
                    .as(at + ": " + answer)
                    .isTrue();
        }
    }

    /** Where it is described elsewhere, or is that or nothing, the schema that counts. */
    private Map<String, Object> followed(Map<String, Object> schema, Object answer) {
        if (schema.get("anyOf") instanceof List<?> choices) {
            return followed(asSchema(choices.get(answer == null ? choices.size() - 1 : 0)), answer);
        }
        if (schema.get("$ref") instanceof String reference) {
            return asSchema(schemas.get(reference.substring(reference.lastIndexOf('/') + 1)));
        }
        return schema;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asSchema(Object schema) {
        return (Map<String, Object>) schema;
    }
}
