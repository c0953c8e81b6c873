package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.practicereview.testing.Api.json;

import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody decides on a lead or on terms whom or which they have not seen, or reads more than they may. */
@IntegrationTest
class NationalLeadSeenTest extends NationalLeadSteps {

    private static final String SOMEBODY_ELSE = "Somebody else has changed it since you opened this page";

    @Autowired
    Conflicts conflicts;

    @Test
    void terms_that_were_written_since_are_not_approved_in_place_of_those_that_were_read() {
        write("Why are bruises missed?");
        String seen = tag("/terms");
        String version = seen.replace("\"", "");
        settle(Role.PANEL_CHAIR, "{'approved':false,'words':'Too narrow'}")
                .then()
                .statusCode(200);
        write("Why are babies seen by nobody?");

        as(Role.PANEL_CHAIR)
                .body(json("{'approved':true}"))
                .post(review + "/terms/decision")
                .then()
                .statusCode(428);
        settle(Role.PANEL_CHAIR, seen, "{'approved':true}")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        chair().post(page("/terms/decision"), "version", version, "approved", "true")
                .then()
                .statusCode(409)
                .body(containsString(SOMEBODY_ELSE), containsString("Why are babies seen by nobody?"));

        as(Role.PANEL_CHAIR).get(review + "/terms").then().body("items.state.code", contains("WAITING", "GIVEN_BACK"));
        settle(Role.PANEL_CHAIR, tag("/terms"), "{'approved':true}")
                .then()
                .statusCode(200)
                .body("items.state.code", contains("APPROVED", "GIVEN_BACK"));
    }

    @Test
    void what_was_typed_for_a_step_that_somebody_else_took_is_shown_so_that_it_can_be_copied() {
        write("Why are bruises missed?");
        String version = tag("/terms").replace("\"", "");
        settle(Role.PANEL_CHAIR, "{'approved':true}").then().statusCode(200);

        Person other = partnership.another(Role.PANEL_SECRETARIAT);
        onPage("/terms", other)
                .post(page("/terms/decision"), "version", version, "approved", "false", "words", "Too narrow")
                .then()
                .statusCode(409)
                .body(containsString("changed by somebody else"), containsString("Too narrow"))
                .body(containsString("href=\"" + page("/terms") + "\">See how it stands now</a>"));

        assertThat(visit(other, page("/terms"))).contains("Write another version");
    }

    @Test
    void a_lead_who_was_recommended_since_is_not_confirmed_in_place_of_another() {
        recommend("All of the pool are ill").then().statusCode(200);
        String seen = tag("/lead");
        String version = seen.replace("\"", "");
        anotherIsRecommended(seen);

        as(Role.PANEL_SECRETARIAT)
                .body(json("{'confirmed':true,'decidedOn':'2026-04-20'}"))
                .post(review + "/lead/decision")
                .then()
                .statusCode(428);
        decide(seen).then().statusCode(412);
        secretariat()
                .post(page("/lead/decision"), decisionOf(version))
                .then()
                .statusCode(409)
                .body(containsString(SOMEBODY_ELSE), containsString(lead.name()));

        as(Role.PANEL_SECRETARIAT).get(review + "/lead").then().body("items.state", contains("Recommended", "Ended"));
        secretariat()
                .post(page("/lead/decision"), decisionOf(tag("/lead").replace("\"", "")))
                .then()
                .statusCode(302);
        as(Role.PANEL_SECRETARIAT).get(review + "/lead").then().body("items.state", contains("Confirmed", "Ended"));
    }

    @Test
    void a_lead_who_came_since_is_not_ended_in_place_of_another() {
        recommend("All of the pool are ill").then().statusCode(200);
        confirm();
        String seen = tag("/lead");
        String version = seen.replace("\"", "");
        anotherIsRecommended(seen);

        as(Role.PANEL_SECRETARIAT)
                .body(json("{'reason':'Resigned'}"))
                .post(review + "/lead/ending")
                .then()
                .statusCode(428);
        end(seen).then().statusCode(412);
        secretariat()
                .post(page("/lead/ending"), "version", version, "reason", "Resigned")
                .then()
                .statusCode(409)
                .body(containsString("changed by somebody else"), containsString("Resigned"))
                .body(containsString("href=\"" + page("/lead") + "\">See how it stands now</a>"));

        as(Role.PANEL_SECRETARIAT).get(review + "/lead").then().body("items.state", contains("Recommended", "Ended"));
    }

    @Test
    void a_recused_member_is_not_told_which_withheld_cases_are_not_open_to_the_lead() {
        Person member = examples.person(Partnership.NORTHSHIRE, Role.PANEL_MEMBER);
        IncidentReference told = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");
        IncidentReference withheld = walk.panelAnswered("HOLDS_FOR_THEMATIC_WORK");
        takeIn(told);
        takeIn(withheld);
        recommend("All of the pool are ill").then().statusCode(200);
        confirm();
        conflicts.declare(member, withheld, new DeclaredConflict("The doctor is my sister"));

        as(member)
                .get(review + "/lead")
                .then()
                .statusCode(200)
                .body("items[0].notOpen", contains(told + ": not declared yet"))
                .body("items[0].withheld", equalTo(1));
        assertThat(visit(member, page("/lead")))
                .contains(told + ": not declared yet", "1 of its cases withheld from you: conflict of interest")
                .doesNotContain(withheld.value());
        as(Role.PANEL_MEMBER)
                .get(review + "/lead")
                .then()
                .body("items[0].notOpen", contains(told + ": not declared yet", withheld + ": not declared yet"))
                .body("items[0].withheld", equalTo(0));
    }

    private void anotherIsRecommended(String seen) {
        end(seen).then().statusCode(200);
        lead = examples.person(Partnership.NORTHSHIRE, Role.REVIEWER);
        recommend("All of the pool are ill").then().statusCode(200);
    }

    private void write(String terms) {
        as(Role.PANEL_SECRETARIAT)
                .body(json("{'terms':'" + terms + "'}"))
                .post(review + "/terms")
                .then()
                .statusCode(200);
    }

    private static String[] decisionOf(String version) {
        return new String[] {
            "version",
            version,
            "confirmed",
            "true",
            "decidedOn-day",
            "20",
            "decidedOn-month",
            "4",
            "decidedOn-year",
            "2026"
        };
    }

    private String page(String part) {
        return review.replace("/api/v1", "") + part;
    }

    private Visitor secretariat() {
        return onPage("/lead", partnership.the(Role.PANEL_SECRETARIAT));
    }

    private Visitor chair() {
        return onPage("/terms", partnership.the(Role.PANEL_CHAIR));
    }

    private Visitor onPage(String part, Person person) {
        Visitor visitor = new Visitor(port).signIn(sessions, person);
        visitor.get(page(part));
        return visitor;
    }
}
