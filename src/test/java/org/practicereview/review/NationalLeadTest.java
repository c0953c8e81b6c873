package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.practicereview.testing.Api.json;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Passwords;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Who leads a national review over several cases, and by which terms (P7, P8; rule book, section 12). */
@IntegrationTest
class NationalLeadTest extends NationalLeadSteps {

    @Autowired
    Passwords passwords;

    @Test
    void a_lead_is_confirmed_declares_on_each_case_and_reads_those_without_a_conflict() {
        IncidentReference open = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");
        IncidentReference closed = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");
        takeIn(open);
        takeIn(closed);
        recommend("").then().statusCode(422).body("errors.pointer", contains("/outsidePoolFinding"));
        recommend("All of the pool are ill").then().statusCode(200).body("items.state", contains("Recommended"));
        recommend("Again").then().statusCode(409).body("code", equalTo("has-lead"));
        as(lead).get(own).then().statusCode(404);
        confirm();
        String page = review.replace("/api/v1", "") + "/lead";
        assertThat(visit(partnership.the(Role.PANEL_SECRETARIAT), page))
                .contains("Confirmed", open + ": not declared yet", "End the appointment");

        as(lead).get("/api/v1/cases/" + open).then().statusCode(404);
        assertThat(visit(lead, "/work")).contains("Declare whether you have a conflict of interest in cases");
        assertThat(visit(lead, own.replace("/api/v1", ""))).contains(open.value(), closed.value(), "Declare");
        declare("{'cases':[{'reference':'" + open + "'}]}").then().statusCode(422);
        declare("{'cases':[{'reference':'" + open + "','conflict':true}]}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/cases/0/details"));
        declare("{'cases':[{'reference':'" + open + "','conflict':false},{'reference':'" + closed
                        + "','conflict':true,'details':'My sister is the doctor'}]}")
                .then()
                .statusCode(200)
                .body("open.reference", contains(open.value()))
                .body("closed.reference", contains(closed.value()));

        as(lead).get("/api/v1/cases/" + open).then().statusCode(200);
        as(lead).get("/api/v1/cases/" + closed).then().statusCode(404);
        assertThat(records.timeline(open, "national-lead-let-in")).hasSize(1);
        as(Role.PANEL_MEMBER)
                .get(review + "/lead")
                .then()
                .statusCode(200)
                .body("items[0].notOpen", hasItem(closed + ": conflict of interest declared"));

        end(tag("/lead")).then().statusCode(200).body("items.state", contains("Ended"));
        as(lead).get("/api/v1/cases/" + open).then().statusCode(404);
    }

    @Test
    void a_lead_does_no_step_in_a_case_and_reads_none_any_more_once_the_report_is_published() {
        IncidentReference reference = walk.localReviewDecided();
        takeIn(reference);
        recommend("All of the pool are ill");
        confirm();
        declare("{'cases':[{'reference':'" + reference + "','conflict':false}]}")
                .then()
                .statusCode(200);
        as(lead).get("/api/v1/cases/" + reference).then().statusCode(200);
        assertThat(visit(lead, "/work")).doesNotContain(reference.value());
        as(Role.PANEL_SECRETARIAT)
                .body(json("{'because':'The wrong case'}"))
                .post(review + "/cases/" + reference + "/taking-out")
                .then()
                .statusCode(200);
        as(lead).get("/api/v1/cases/" + reference).then().statusCode(404);
        clock.advance(Duration.ofDays(1));
        takeIn(reference);
        as(lead).get("/api/v1/cases/" + reference).then().statusCode(404);
        declare("{'cases':[{'reference':'" + reference + "','conflict':false}]}")
                .then()
                .statusCode(200);
        as(lead).get("/api/v1/cases/" + reference).then().statusCode(200);

        as(Role.PANEL_SECRETARIAT)
                .body(json("{'publishedOn':'2026-04-20'}"))
                .post(review + "/publication")
                .then()
                .statusCode(200);

        as(lead).get("/api/v1/cases/" + reference).then().statusCode(404);
        as(lead).get(own).then().statusCode(404);
        recommend("Too late").then().statusCode(409);
    }

    @Test
    void terms_are_approved_by_somebody_else_than_who_wrote_them() {
        String terms = "{'terms':'Why are bruises missed?'}";
        as(Role.PANEL_MEMBER).body(json(terms)).post(review + "/terms").then().statusCode(403);
        as(Role.PANEL_SECRETARIAT)
                .body(json(terms))
                .post(review + "/terms")
                .then()
                .statusCode(200);
        as(Role.PANEL_SECRETARIAT)
                .body(json(terms))
                .post(review + "/terms")
                .then()
                .statusCode(409);
        settle(Role.PANEL_SECRETARIAT, "{'approved':true}")
                .then()
                .statusCode(422)
                .body("code", equalTo("own-terms"));
        settle(Role.PANEL_CHAIR, "{'approved':false}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/words"));
        String page = review.replace("/api/v1", "") + "/terms";
        assertThat(visit(partnership.the(Role.PANEL_SECRETARIAT), page)).contains("Somebody else than who wrote them");
        assertThat(visit(partnership.the(Role.PANEL_CHAIR), page)).contains("Approve them, or give them back");
        settle(Role.PANEL_CHAIR, "{'approved':true,'words':'Letter of 20 April'}")
                .then()
                .statusCode(200)
                .body("items.state.code", contains("APPROVED"));
        assertThat(visit(partnership.the(Role.PANEL_SECRETARIAT), page)).contains("Write another version");

        recommend("All of the pool are ill");
        confirm();
        as(lead).get(own.substring(0, own.lastIndexOf('/')))
                .then()
                .statusCode(200)
                .body("items.terms", hasItem("Why are bruises missed?"));
        assertThat(visit(lead, "/my-national-reviews")).contains("Bruises of babies");
    }

    /** Each of the two pages has one form after the other, sent to addresses that show nothing themselves. */
    @Test
    void words_typed_into_a_page_that_was_open_too_long_are_shown_again_on_it() {
        recommend("All of the pool are ill");
        confirm();
        typedTooLong(Role.PANEL_SECRETARIAT, "/lead", "/ending", "reason")
                .body(containsString("End the appointment"), containsString("Typed for an hour"));
        as(Role.PANEL_SECRETARIAT)
                .body(json("{'terms':'Why are bruises missed?'}"))
                .post(review + "/terms")
                .then()
                .statusCode(200);
        typedTooLong(Role.PANEL_CHAIR, "/terms", "/decision", "words")
                .body(containsString("Approve them, or give them back"), containsString("Typed for an hour"));
    }

    private ValidatableResponse typedTooLong(Role role, String page, String act, String field) {
        String path = review.replace("/api/v1", "") + page;
        Person person = examples.person(Partnership.NORTHSHIRE, role);
        passwords.setHash(person.id(), "only who can sign in has a mark in forms");
        Visitor visitor = new Visitor(port).signIn(sessions, person);
        String mark = visitor.get(path).asString().replaceAll("(?s).*name=\"_author\" value=\"([^\"]+)\".*", "$1");
        return visitor.postWith("expired", path + act, "_author", mark, field, "Typed for an hour")
                .then()
                .statusCode(403)
                .body(containsString("This page had been open too long"));
    }
}
