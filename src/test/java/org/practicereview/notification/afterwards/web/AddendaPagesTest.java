package org.practicereview.notification.afterwards.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
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

/** What is added to a sent notification on pages: asked, checked, added, read by whoever was sent it. */
@IntegrationTest
class AddendaPagesTest {

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

    private IncidentReference reference;
    private String notification;
    private String page;
    private Visitor approver;

    @BeforeEach
    void an_approver_of_a_notified_case() {
        reference = walk.notified();
        notification = "/cases/" + reference + "/notification";
        page = notification + "/addenda/new";
        approver = visitor(Role.LOCAL_AUTHORITY_APPROVER);
    }

    @Test
    void nothing_is_added_before_it_was_shown_with_who_is_told() {
        approver.get(notification).then().statusCode(200).body(containsString("Add to this notification"));
        approver.get(page).then().statusCode(200).body(containsString("Nothing is sent yet"));

        Response check = approver.post(page, "section", "FAMILY", "text", "A <second> aunt", "action", "continue");

        check.then()
                .statusCode(200)
                .body(allOf(
                        containsString("Check what is added before sending"),
                        containsString("A &lt;second&gt; aunt"),
                        containsString("The Panel"),
                        containsString("Children Act 2004, section 16C(1)")));
        approver.get(notification).then().body(not(containsString("Added after it was sent")));

        send(check).then().statusCode(302).header("Location", endsWith(notification));

        approver.get(notification)
                .then()
                .body(allOf(
                        containsString("The notification was added to"),
                        containsString("1. Family and household"),
                        containsString("A &lt;second&gt; aunt")));
    }

    @Test
    void whoever_was_sent_it_reads_the_addendum_and_cannot_add() {
        approver.get(page);
        send(approver.post(page, "section", "FAMILY", "text", "A second aunt", "action", "continue"));

        visitor(Role.PANEL_MEMBER)
                .get(notification)
                .then()
                .statusCode(200)
                .body(allOf(containsString("A second aunt"), not(containsString("Add to this notification"))));
        visitor(Role.PANEL_MEMBER).get(page).then().statusCode(403);
    }

    @Test
    void a_form_sent_twice_adds_once() {
        approver.get(page);
        Response check = approver.post(page, "section", "FAMILY", "text", "A second aunt", "action", "continue");

        send(check).then().statusCode(302);
        send(check).then().statusCode(302);

        assertThat(records.timeline(reference, "notification-added-to")).hasSize(1);
    }

    /** Whoever went back with the browser typed something else into the page that was sent. */
    @Test
    void what_is_sent_from_the_same_page_with_other_words_is_asked_about_and_lost_by_nobody() {
        approver.get(page);
        Response check = approver.post(page, "section", "FAMILY", "text", "A second aunt", "action", "continue");
        send(check).then().statusCode(302);

        approver.post(
                        page,
                        "_requestKey",
                        Visitor.requestKey(check),
                        "section",
                        "FAMILY",
                        "text",
                        "A third aunt",
                        "action",
                        "send")
                .then()
                .statusCode(422)
                .body(allOf(containsString("This was sent from this page already"), containsString("A third aunt")));

        assertThat(records.timeline(reference, "notification-added-to")).hasSize(1);
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_can_be_changed() {
        approver.get(page);
        approver.post(page, "text", "A second aunt", "action", "continue")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Choose the part of the notification it belongs to"),
                        containsString("href=\"#section\""),
                        containsString("A second aunt")));

        approver.post(page, "section", "FAMILY", "text", "A second aunt", "action", "change")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Nothing is sent yet"), containsString("A second aunt")));
    }

    private Response send(Response check) {
        return approver.post(
                page,
                "_requestKey",
                Visitor.requestKey(check),
                "section",
                "FAMILY",
                "text",
                check.asString().contains("second&gt;") ? "A <second> aunt" : "A second aunt",
                "action",
                "send");
    }

    private Visitor visitor(Role role) {
        return new Visitor(port).signIn(sessions, partnership.the(role));
    }
}
