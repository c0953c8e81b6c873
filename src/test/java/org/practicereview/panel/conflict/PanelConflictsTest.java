package org.practicereview.panel.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.SessionRepository;

/** Members of the Panel declare interests; who has a conflict with a case does not find it (rule book, section 12). */
@IntegrationTest
class PanelConflictsTest extends PanelConflictSteps {

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    CaseWalk walk;

    @Autowired
    LinkedAreas linked;

    @Autowired
    CaseRecords records;

    @Test
    void a_member_who_worked_in_the_area_is_recused_at_once_and_the_secretariat_sees_why() {
        as(member).get("/api/v1/cases/" + reference).then().statusCode(200);

        declare("{'kind':'EMPLOYMENT','area':'%s','agency':'The council','beginsOn':'2019-05-01'}");

        as(member).get("/api/v1/cases/" + reference).then().statusCode(404);
        as(member).get("/api/v1/cases/" + reference + "/timeline").then().statusCode(404);
        assertThat(as(member).get("/api/v1/cases?size=200").asString()).doesNotContain(reference.value());
        as(Role.PANEL_SECRETARIAT)
                .get(conflicts)
                .then()
                .statusCode(200)
                .body("items.person", contains(member.id().toString()))
                .body("items[0].verdict.code", equalTo("CONFLICT"))
                .body("items[0].reason", containsString("Worked in an area of the case"));
    }

    @Test
    void a_case_that_comes_later_or_comes_to_do_with_the_area_later_is_compared_too() {
        declare("{'kind':'FAMILY','area':'%s'}");
        IncidentReference later = examples.notified(area).reference();
        var elsewhere = examples.notified(examples.area());
        as(member).get("/api/v1/cases/" + later).then().statusCode(404);
        as(member).get("/api/v1/cases/" + elsewhere.reference()).then().statusCode(200);

        examples.in(() -> linked.link(elsewhere, area, LinkedArea.Why.RESIDENCE));

        as(member).get("/api/v1/cases/" + elsewhere.reference()).then().statusCode(404);
    }

    @Test
    void an_agency_of_that_name_is_noticed_once_the_panel_has_the_rapid_review_and_the_secretariat_is_asked() {
        declare("{'kind':'EMPLOYMENT','agency':'school','beginsOn':'2024-01-01'}");

        IncidentReference sent = walk.rapidReviewSent();

        as(member).get("/api/v1/cases/" + sent).then().statusCode(200);
        as(Role.PANEL_SECRETARIAT)
                .get("/api/v1/cases/" + sent + "/panel/conflicts/" + member.id())
                .then()
                .body("verdict.code", equalTo("ASK"))
                .body("reason", containsString("an agency of that name"));
    }

    @ParameterizedTest(name = "{0} until {1} gives {2}")
    @CsvSource({
        "EMPLOYMENT, 2021-04-20, CONFLICT",
        "EMPLOYMENT, 2021-04-19, ASK",
        "AUTHORSHIP, 2025-01-01, ASK",
        "FAMILY, 2001-01-01, CONFLICT",
    })
    void five_years_after_employment_the_secretariat_is_asked(InterestKind kind, LocalDate until, Verdict verdict) {
        declare("{'kind':'" + kind + "','area':'%s','beginsOn':'2000-01-01','endsOn':'" + until + "'}");

        as(Role.PANEL_SECRETARIAT).get(conflicts).then().body("items.verdict.code", contains(verdict.name()));
        as(member).get("/api/v1/cases/" + reference).then().statusCode(verdict == Verdict.CONFLICT ? 404 : 200);
    }

    @Test
    void a_conflict_declared_for_one_case_takes_it_away_and_its_tasks_with_it() {
        as(member)
                .body("{\"reason\":\" \"}")
                .post(conflicts)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));

        as(member)
                .body("{\"reason\":\"The doctor is my sister\"}")
                .post(conflicts)
                .then()
                .statusCode(204);

        as(member).get(conflicts).then().statusCode(404);
        as(Role.PANEL_SECRETARIAT)
                .get(conflicts)
                .then()
                .body("items.basis.code", contains("DECLARED"))
                .body("items.reason", contains("The doctor is my sister"));
        assertThat(records.timeline(reference, "panel-conflict"))
                .containsExactly("Conflict of interest of a member of the Panel: recused");
    }

    @Test
    void a_case_that_the_panel_holds_is_compared_by_its_agencies_too() {
        IncidentReference held = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");

        declare("{'kind':'EMPLOYMENT','agency':'school','beginsOn':'2024-01-01'}");

        as(Role.PANEL_SECRETARIAT)
                .get("/api/v1/cases/" + held + "/panel/conflicts/" + member.id())
                .then()
                .body("verdict.code", equalTo("ASK"));
    }

    @Test
    void members_declare_and_only_the_secretariat_reads_who_is_recused() {
        as(member).get(conflicts).then().statusCode(403);
        as(Role.PANEL_SECRETARIAT)
                .body("{\"reason\":\"Mine\"}")
                .post(conflicts)
                .then()
                .statusCode(403);
        as(Role.DEPARTMENT_READER).get(conflicts).then().statusCode(404);
        as(examples.person(area, Role.PARTNERSHIP_BUSINESS_MANAGER))
                .get(conflicts)
                .then()
                .statusCode(404);
        as(Role.DEPARTMENT_READER).get("/api/v1/panel/interests").then().statusCode(403);
        as(member)
                .get("/api/v1/panel/interests")
                .then()
                .body("items.size()", equalTo(0))
                .body("total", equalTo(0))
                .body("size", equalTo(1));
    }

    @Test
    void an_interest_needs_something_it_is_in_and_employment_a_beginning() {
        as(member)
                .body("{\"kind\":\"EMPLOYMENT\"}")
                .post("/api/v1/panel/interests")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/area", "/beginsOn"));
        as(member)
                .body("{\"kind\":\"FAMILY\",\"area\":\"NOWHERE\"}")
                .post("/api/v1/panel/interests")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-a-choice"));
    }

    @ParameterizedTest(name = "typed as {0}")
    @ValueSource(strings = {"%s", " %s ", "%s small"})
    void an_interest_in_one_case_counts_however_its_reference_is_typed(String typed) {
        String asTyped =
                typed.endsWith("small") ? reference.value().toLowerCase(Locale.ROOT) : typed.formatted(reference);

        declare("{'kind':'FAMILY','reference':'" + asTyped + "'}");

        as(member).get("/api/v1/cases/" + reference).then().statusCode(404);
        as(member).get("/api/v1/panel/interests").then().body("items.reference", contains(reference.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-0012", "SI-26-12", "the case of May"})
    void what_names_no_case_is_refused(String typed) {
        as(member)
                .body("{\"kind\":\"FAMILY\",\"reference\":\"" + typed + "\"}")
                .post("/api/v1/panel/interests")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reference"))
                .body("errors[0].message", containsString("SI-2026-0012"));
    }

    @Test
    void an_interest_that_is_sent_twice_is_declared_once() {
        String interest = "{\"kind\":\"FAMILY\",\"area\":\"" + area + "\",\"note\":\"My cousin\"}";
        String key = UUID.randomUUID().toString();
        List<String> ids = Stream.of(1, 2)
                .map(time -> as(member)
                        .header("Idempotency-Key", key)
                        .body(interest)
                        .post("/api/v1/panel/interests")
                        .then()
                        .statusCode(201)
                        .body("note", equalTo("My cousin"))
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(ids.get(0)).isEqualTo(ids.get(1));

        Visitor visitor = new Visitor(port).signIn(sessions, member);
        assertThat(visitor.get("/panel/interests").asString()).contains("name=\"_requestKey\" value=\"");
        for (int time = 0; time < 2; time++) {
            assertThat(visitor.post("/panel/interests", "_requestKey", key + "p", "kind", "FAMILY", "agency", "School")
                            .statusCode())
                    .isEqualTo(302);
        }
        as(member).get("/api/v1/panel/interests").then().body("total", equalTo(2));
    }

    @Test
    void the_pages_do_the_same() {
        Visitor visitor = new Visitor(port).signIn(sessions, member);
        assertThat(visitor.get("/cases/" + reference).asString()).contains("Declare a conflict of interest");
        assertThat(visitor.post("/panel/interests", "kind", "FAMILY").statusCode())
                .isEqualTo(422);
        assertThat(visitor.post("/panel/interests", "kind", "FAMILY", "area", area)
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/panel/interests").asString()).contains("A family tie", "Area " + area);
        assertThat(visitor.get("/cases/" + reference).statusCode()).isEqualTo(404);

        Visitor secretariat = new Visitor(port).signIn(sessions, partnership.the(Role.PANEL_SECRETARIAT));
        String page = "/cases/" + reference + "/panel/conflicts";
        assertThat(secretariat.get(page).asString()).contains(member.name(), "Recused", "A family tie to an area");
        String one = page + "/" + member.id();
        assertThat(secretariat.post(one, "version", "0").statusCode()).isEqualTo(422);
        assertThat(secretariat
                        .post(one, "version", "7", "conflict", "false", "reasons", "Distant")
                        .statusCode())
                .isEqualTo(409);
        assertThat(secretariat
                        .post(one, "version", "0", "conflict", "false", "reasons", "Distant")
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.post(page + "/declaration", "reason", "I was wrong").statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/cases/" + reference).statusCode()).isEqualTo(404);
    }
}
