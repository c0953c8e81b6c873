package org.practicereview.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class CasesApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient database;

    private Api api;
    private String area;
    private Person approver;

    @BeforeEach
    void somebody() {
        api = new Api(examples, port);
        area = examples.area();
        approver = examples.person(area, Role.LOCAL_AUTHORITY_APPROVER);
    }

    @Test
    void the_list_has_the_cases_of_ones_own_area_newest_first_and_counts_no_other() {
        CaseFile first = examples.recorded(area);
        CaseFile second = examples.recorded(area);
        examples.recorded(examples.area());

        api.as(approver)
                .get("/api/v1/cases")
                .then()
                .statusCode(200)
                .body(
                        "items.reference",
                        contains(second.reference().value(), first.reference().value()))
                .body("total", equalTo(2))
                .body("page", equalTo(1))
                .body("items[0].stage.label", equalTo("Deciding whether to notify"))
                .body("items[0].links.timeline", equalTo("/api/v1/cases/" + second.reference() + "/timeline"));
    }

    @Test
    void the_list_is_narrowed_and_what_is_typed_is_no_pattern() {
        CaseFile plain = examples.recorded(area);
        CaseFile late = examples.notified(area);
        examples.due(late, Obligation.NOTIFY, LocalDate.of(2026, 3, 2));

        expect(Map.of("text", plain.reference().value().toLowerCase()), plain);
        expect(Map.of("text", "street 5 %"), late, plain);
        expect(Map.of("text", "%_%"));
        expect(Map.of("stage", "rapid_review_open"), late);
        expect(Map.of("area", area), late, plain);
        expect(Map.of("area", "ELSEWHERE"));
        expect(Map.of("overdue", "true"), late);
        expect(Map.of("state", "open"), late, plain);
        expect(Map.of("state", "closed"));
        expect(Map.of("size", "1", "page", "2"), plain);
    }

    @Test
    void parameters_that_cannot_be_read_are_named() {
        api.as(approver)
                .queryParams(Map.of("page", "0", "size", "1000", "stage", "LOST", "overdue", "perhaps", "state", "x"))
                .queryParam("text", "a\u0000b")
                .get("/api/v1/cases")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasSize(6))
                .body("errors.pointer", hasItem("/page"))
                .body("errors.pointer", hasItem("/text"));
    }

    @Test
    void a_case_is_shown_with_its_incident_its_children_and_its_most_urgent_date() {
        CaseFile file = examples.recorded(area);
        examples.due(file, Obligation.NOTIFY, LocalDate.of(2026, 4, 20));

        api.as(approver)
                .get("/api/v1/cases/" + file.reference())
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("reference", equalTo(file.reference().value()))
                .body("children[0].forenames", equalTo("Robin"))
                .body("incident.place", equalTo("Example Street 5 %"))
                .body("due.inWords", equalTo("due in 5 working days"))
                .body("due.dueOn", equalTo("2026-04-27"))
                .body("notifiedRoute", nullValue());

        assertThat(database.sql("select what from access_entry where case_id = :case and person_id = :person")
                        .param("case", file.id())
                        .param("person", approver.id())
                        .query(String.class)
                        .list())
                .containsExactly("summary");
    }

    @Test
    void a_case_that_has_not_changed_is_not_sent_again() {
        CaseFile file = examples.recorded(area);
        String tag = api.as(approver).get("/api/v1/cases/" + file.reference()).header("ETag");

        api.as(approver)
                .header("If-None-Match", tag)
                .get("/api/v1/cases/" + file.reference())
                .then()
                .statusCode(304);
        examples.due(file, Obligation.NOTIFY, LocalDate.of(2026, 4, 20));
        api.as(approver)
                .header("If-None-Match", tag)
                .get("/api/v1/cases/" + file.reference())
                .then()
                .statusCode(200);
    }

    @Test
    void deadlines_say_their_rule_and_how_sure_we_are_of_it() {
        CaseFile file = examples.recorded(area);
        examples.due(file, Obligation.NOTIFY, LocalDate.of(2026, 4, 20));

        api.as(approver)
                .get("/api/v1/cases/" + file.reference() + "/deadlines")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].rule.limit", equalTo("5 working days"))
                .body("items[0].rule.id", notNullValue())
                .body("items[0].rule.confidence.label", notNullValue())
                .body("items[0].rule.editionChecked", equalTo(false))
                .body("items[0].rule.editionStanding", equalTo("inherited from WT2023, not yet checked"))
                .body("items[0].late", equalTo(false));
    }

    @Test
    void what_may_not_be_seen_does_not_exist() {
        CaseFile elsewhere = examples.recorded(examples.area());
        String unknown = "SI-2026-999999";
        for (String part : new String[] {"", "/deadlines", "/timeline", "/tasks", "/decisions", "/progress"}) {
            String forbidden = api.as(approver)
                    .get("/api/v1/cases/" + elsewhere.reference() + part)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertThat(forbidden)
                    .isEqualTo(api.as(approver)
                            .get("/api/v1/cases/" + unknown + part)
                            .asString())
                    .isEqualTo(api.as(approver)
                            .get("/api/v1/cases/no-reference" + part)
                            .asString());
        }
        api.nobody().get("/api/v1/cases/" + elsewhere.reference()).then().statusCode(401);
    }

    @Test
    void a_list_of_fifty_takes_as_many_statements_as_a_list_of_five() throws Exception {
        addCases(5);
        int few = statementsOf("/api/v1/cases?size=100");
        addCases(45);

        assertThat(statementsOf("/api/v1/cases?size=100")).isEqualTo(few).isLessThan(12);
        assertThat(api.as(approver).get("/api/v1/cases?size=100").<Integer>path("items.size()"))
                .isEqualTo(50);
    }

    private void addCases(int count) {
        for (int i = 0; i < count; i++) {
            examples.due(examples.recorded(area), Obligation.NOTIFY, LocalDate.of(2026, 4, 20));
        }
    }

    private int statementsOf(String address) throws Exception {
        var request = api.as(approver);
        return statements
                .duringRequest(() -> request.get(address).then().statusCode(200))
                .size();
    }

    private void expect(Map<String, String> filter, CaseFile... expected) {
        api.as(approver)
                .queryParams(filter)
                .get("/api/v1/cases")
                .then()
                .statusCode(200)
                .body(
                        "items.reference",
                        equalTo(java.util.stream.Stream.of(expected)
                                .map(file -> file.reference().value())
                                .toList()));
    }
}
