package org.practicereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Child;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** Nobody signs or sends a report in which somebody may be recognised (RR10). */
@IntegrationTest
class ReportAnonymityTest {

    private static final String REPORT = """
            {'facts':'%s','family':'A parent','agencies':'The school knew','keyPractice':'Nobody asked',
             'immediateActions':'None needed','learning':'Ask the school'}""";

    private static final String SIGNATURE =
            "{'recommendation':'LOCAL_REVIEW','agrees':true,'reasons':'Regulation 11(c)'}";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    CaseFiles files;

    private IncidentReference reference;
    private String check;

    @BeforeEach
    void the_report_is_to_be_written() {
        reference = walk.notified();
        walk.gatherReturns(reference);
        walk.meet(reference);
        walk.decideOnRapidReview(reference);
        check = "/api/v1/cases/" + reference + "/rapid-review/report/anonymity";
    }

    @Test
    void a_text_without_finds_is_signed_and_sent() {
        walk.writeRapidReviewReport(reference);

        as(Role.DELEGATED_PARTNER_HEALTH).get(check).then().statusCode(200).body("finds", empty());
        walk.sign(reference);
        walk.sendRapidReview(reference, "");
    }

    @Test
    void nobody_signs_while_a_find_is_neither_cleared_nor_changed() {
        becomesKnown(new Child(1, "Testina", "Planted", LocalDate.of(2020, 2, 29)));
        write("Testina, born 29/02/2020, was hurt at Milltown");

        as(Role.DELEGATED_PARTNER_HEALTH)
                .get(check)
                .then()
                .body("open", equalTo(3))
                .body("finds.kind.code", contains("NAME", "DATE_OF_BIRTH", "ADDRESS"))
                .body("finds.found", contains("Testina", "29/02/2020", "Milltown"))
                .body("finds[0].places[0].section", equalTo("Facts: What happened?"));
        sign().then()
                .statusCode(409)
                .body("code", equalTo("anonymity-finds-open"))
                .body("detail", containsString("Date of birth in “Facts: What happened?”"))
                .body("detail", not(containsString("Testina")));
    }

    @Test
    void a_find_is_cleared_with_a_reason_for_this_text_only() {
        write("It happened in Milltown");
        Response found = manager().get(check);
        String clearing = "{'hash':'%s','find':'%s','reason':'The name of a region'}"
                .formatted(found.path("hash"), found.<String>path("finds[0].find"));

        manager()
                .body(json(clearing.replace("The name of a region", "")))
                .post(check + "/clearances")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        as(Role.DELEGATED_PARTNER_HEALTH)
                .body(json(clearing))
                .post(check + "/clearances")
                .then()
                .statusCode(403);
        manager()
                .body(json(clearing))
                .post(check + "/clearances")
                .then()
                .statusCode(200)
                .body("open", equalTo(0))
                .body("finds[0].cleared.reason", equalTo("The name of a region"));
        manager()
                .body(json(clearing))
                .post(check + "/clearances")
                .then()
                .statusCode(409)
                .body("code", equalTo("cleared-already"));
        sign().then().statusCode(200);

        walk.takeReportBack(reference);
        walk.decideOnRapidReview(reference);
        write("It happened in Milltown, at night");
        manager().get(check).then().body("open", equalTo(1));
        manager()
                .body(json(clearing))
                .post(check + "/clearances")
                .then()
                .statusCode(409)
                .body("code", equalTo("text-changed"));
        sign().then().statusCode(409);
    }

    @Test
    void the_text_is_changed_instead() {
        write("Testina was hurt");
        walk.takeReportBack(reference);
        walk.decideOnRapidReview(reference);
        write("A child was hurt");

        walk.sign(reference);
        walk.sendRapidReview(reference, "");
    }

    @Test
    void what_becomes_known_after_the_signatures_is_found_before_sending() {
        walk.writeRapidReviewReport(reference);
        walk.sign(reference);
        becomesKnown(new Child(1, "Parent", "Planted", null));

        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get(check)
                .then()
                .body("finds.kind.code.unique()", containsInAnyOrder("NAME"));
        manager()
                .body("{}")
                .post("/api/v1/tasks/"
                        + walk.task(reference, "Task_SendRapidReview").id() + "/completion")
                .then()
                .statusCode(409)
                .body("code", equalTo("anonymity-finds-open"));
    }

    @Test
    void it_is_read_by_the_partnership_alone_and_no_trace_names_what_was_found() {
        write("Testina was hurt");
        for (Role role : new Role[] {Role.LOCAL_AUTHORITY_APPROVER, Role.AGENCY_CONTRIBUTOR, Role.PANEL_MEMBER}) {
            as(role).get(check).then().statusCode(404);
        }
        Response found = manager().get(check);
        manager()
                .body(json("{'hash':'%s','find':'%s','reason':'An ordinary word'}"
                        .formatted(found.path("hash"), found.<String>path("finds[0].find"))))
                .post(check + "/clearances")
                .then()
                .statusCode(200);

        assertThat(records.timeline(reference, "anonymity-cleared"))
                .isEqualTo(
                        List.of("Report of the rapid review, version 1: words found by the anonymity check may stay"));
        assertThat(records.readings(
                        reference,
                        partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER).id()))
                .contains("anonymity");
    }

    @Test
    void the_pages_show_each_find_in_its_place_and_clear_it() {
        write("That day Testina was hurt");
        Visitor manager = new Visitor(port).signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        String page = "/cases/" + reference + "/rapid-review/report/anonymity";

        assertThat(manager.get("/cases/" + reference + "/rapid-review/report").asString())
                .contains(page);
        assertThat(manager.get(page).asString())
                .contains("1 to clear or change", "Name: Testina", "That day", "take the report back");
        assertThat(manager.get(page + "/2").statusCode()).isEqualTo(404);
        manager.get(page + "/1");
        assertThat(manager.postWith("expired", page + "/1", "reason", "Typed long ago")
                        .asString())
                .contains("This page had been open too long", "Typed long ago");
        manager.get(page + "/1");
        String hash = as(Role.PARTNERSHIP_BUSINESS_MANAGER).get(check).path("hash");
        String find = as(Role.PARTNERSHIP_BUSINESS_MANAGER).get(check).path("finds[0].find");
        assertThat(manager.post(page + "/1", "hash", hash, "find", find, "reason", "")
                        .then()
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("Enter why these words may stay");
        assertThat(manager.post(page + "/1", "hash", hash, "find", find, "reason", "Another child")
                        .statusCode())
                .isEqualTo(302);
        assertThat(manager.get(page).asString()).contains("nothing is left to clear or change", "Another child");
    }

    private void becomesKnown(Child child) {
        examples.in(() -> {
            files.replaceChildren(walk.file(reference), List.of(child));
            return child;
        });
    }

    private void write(String facts) {
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_WriteRapidReviewReport", REPORT.formatted(facts));
    }

    private Response sign() {
        walk.openReport(partnership.the(Role.DELEGATED_PARTNER_HEALTH), reference);
        return as(Role.DELEGATED_PARTNER_HEALTH)
                .body(json(SIGNATURE))
                .post("/api/v1/tasks/"
                        + walk.task(reference, "Task_SignForHealth").id() + "/completion");
    }

    private RequestSpecification manager() {
        return as(Role.PARTNERSHIP_BUSINESS_MANAGER);
    }

    private RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
