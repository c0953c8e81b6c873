package org.practicereview.notification.authority.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.node.ObjectNode;

/** The pages on which a case is handed over to another area. */
@IntegrationTest
class HandOverPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    private Visitor notifier;
    private Visitor asked;
    private IncidentReference reference;
    private String page;

    @BeforeEach
    void the_wrong_area_recorded_it() {
        notifier = new Visitor(port).signIn(sessions, partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER));
        asked = new Visitor(port)
                .signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER, Partnership.SOUTHSHIRE));
        ObjectNode incident = (ObjectNode) walk.incident(Partnership.NORTHSHIRE);
        incident.put("areaOfIncident", Partnership.SOUTHSHIRE);
        reference = walk.recorded(Partnership.NORTHSHIRE, incident);
        page = "/cases/" + reference + "/hand-overs";
    }

    @Test
    void the_case_offers_it_and_the_page_proposes_the_right_area_with_the_rule() {
        notifier.get("/cases/" + reference).then().body(containsString("href=\"" + page + "\""));
        assertThat(notifier.get(page).asString())
                .contains("Responsible is Southshire", "Rule A6", "Is the area not in the list?")
                .containsPattern("value=\"SOUTHSHIRE\"[^>]*(checked|selected)")
                .doesNotContain("value=\"NORTHSHIRE\"");
    }

    @Test
    void it_is_asked_found_in_the_work_list_and_accepted() {
        notifier.get(page);
        notifier.post(page, "area", "SOUTHSHIRE")
                .then()
                .statusCode(422)
                .body(containsString("Enter why that area is to lead"));
        notifier.post(page, "area", "SOUTHSHIRE", "reason", "It happened at Southport")
                .then()
                .statusCode(302);

        asked.get("/work")
                .then()
                .body(allOf(
                        containsString("Northshire asks Southshire to lead this case, " + reference),
                        containsString("href=\"" + page + "/1\"")));
        asked.get(page + "/1")
                .then()
                .body(allOf(
                        containsString("It happened at Southport"),
                        containsString("Accept: my area leads from now on"),
                        not(containsString("Take the proposal back"))));
        notifier.get(page + "/1").then().body(containsString("Take the proposal back"));
        asked.post(page + "/1", "answer", "ACCEPTED").then().statusCode(302);

        asked.get("/cases/" + reference)
                .then()
                .body(allOf(
                        containsString("The proposal is answered: accepted."),
                        containsString("Other areas in this case"),
                        containsString("Northshire: it led the case before"),
                        not(containsString("is not the authority that is to notify"))));
        asked.get(page + "/1")
                .then()
                .body(allOf(containsString("Accepted"), not(containsString("<form method=\"post\" action=\"" + page))));
        assertThat(asked.post(page + "/1", "answer", "ACCEPTED").statusCode()).isEqualTo(409);
        asked.get("/work").then().body(not(containsString(page)));
    }

    @Test
    void a_proposal_that_lapsed_names_nobody_who_answered() {
        notifier.get(page);
        notifier.post(page, "area", "SOUTHSHIRE", "reason", "It happened at Southport");
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'An accident'}");

        notifier.get(page + "/1")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Lapsed, because the case ended: "), not(containsString("null"))));
    }

    @Test
    void whoever_declines_is_led_back_to_their_work() {
        notifier.get(page);
        notifier.post(page, "area", "SOUTHSHIRE", "reason", "It happened at Southport");

        asked.get(page + "/1");
        asked.post(page + "/1", "answer", "DECLINED").then().statusCode(422).body(containsString("Enter a reason"));
        assertThat(asked.post(page + "/1", "answer", "DECLINED", "reason", "No").header("Location"))
                .endsWith("/work");

        asked.get("/work").then().body(containsString("The proposal is answered: declined."));
        assertThat(asked.get("/cases/" + reference).statusCode()).isEqualTo(404);
        assertThat(records.timeline(reference, "hand-over-ended"))
                .containsExactly("Proposal that Southshire leads: declined");
    }
}
