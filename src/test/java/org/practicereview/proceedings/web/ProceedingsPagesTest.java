package org.practicereview.proceedings.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** Proceedings beside a case as pages: entered, shown with their effect, and only then saved. */
@IntegrationTest
class ProceedingsPagesTest {

    private static final String[] ENTERED = {
        "kind", "CRIMINAL", "authority", "Northshire <Police>", "reason", "A trial", "startedOn-day", "20",
        "startedOn-month", "4", "startedOn-year", "2026", "expectedEndOn-day", "30", "expectedEndOn-month", "6",
        "expectedEndOn-year", "2026"
    };

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    MutableClock clock;

    private IncidentReference reference;
    private String pages;
    private Visitor manager;

    @BeforeEach
    void a_manager_of_a_notified_case() {
        reference = walk.notified();
        clock.set(LocalDateTime.of(2026, 4, 27, 9, 0));
        pages = "/cases/" + reference + "/proceedings";
        manager = visitor(Role.PARTNERSHIP_BUSINESS_MANAGER);
    }

    @Test
    void nothing_is_saved_before_the_effect_was_shown_and_a_target_named() {
        manager.get(pages + "/new").then().statusCode(200).body(containsString("Record proceedings"));
        manager.post(pages + "/new", ENTERED)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("What these proceedings do to the dates"),
                        containsString("There is no right to an extension"),
                        containsString("New target: Send the rapid review to the Panel"),
                        containsString("value=\"Northshire &lt;Police&gt;\""),
                        matchesPattern(proposed("day", "30"))));
        manager.get(pages).then().body(containsString("None are recorded"));

        manager.post(pages + "/new", confirmed("1", "7")).then().statusCode(302).header("Location", endsWith(pages));

        manager.get(pages)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("The proceedings are recorded."),
                        containsString("Northshire &lt;Police&gt;"),
                        containsString("1 July 2026"),
                        containsString("Change or end")));
        manager.get("/cases/" + reference)
                .then()
                .body(allOf(containsString("New target:"), containsString("1 July 2026"), containsString("A trial")));
    }

    @Test
    void a_date_that_is_delayed_from_its_start_shows_that_its_target_is_missing_and_where_to_set_it() {
        manager.get(pages + "/new");
        manager.post(pages + "/new", ENTERED).then().body(containsString("Dates that start while these proceedings"));
        manager.post(pages + "/new", confirmed("1", "7")).then().statusCode(302);
        walk.holdRapidReview(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");
        walk.answer(reference, "AGREES_LOCAL_REVIEW");
        walk.decideOnLocalReview(reference, "LOCAL_REVIEW");

        manager.get(pages)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("No new target yet"),
                        containsString("Set a target"),
                        containsString("href=\"" + pages + "/1/change\"")));
        visitor(Role.OFSTED_READER).get(pages).then().statusCode(200).body(not(containsString("Set a target")));
        manager.get("/cases/" + reference).then().body(containsString("There is no new target yet"));
    }

    @Test
    void what_is_wrong_is_said_on_the_page_where_it_was_answered() {
        manager.get(pages + "/new");
        manager.post(
                        pages + "/new",
                        "kind",
                        "CRIMINAL",
                        "startedOn-day",
                        "31",
                        "startedOn-month",
                        "4",
                        "startedOn-year",
                        "2026")
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("There is a problem"),
                        containsString("Enter the authority"),
                        containsString("href=\"#startedOn\"")));
        manager.post(pages + "/new", confirmed("11", "5"))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("What these proceedings do to the dates"),
                        containsString("The new target cannot be before the date itself"),
                        containsString("name=\"authority\" value=\"Northshire &lt;Police&gt;\"")));
        manager.post(pages + "/new", confirmed("", ""))
                .then()
                .statusCode(422)
                .body(containsString("Enter the new target"));
        manager.get(pages).then().body(containsString("None are recorded"));
    }

    @Test
    void they_end_after_the_effect_was_shown_and_not_over_the_change_of_a_colleague() {
        manager.get(pages + "/new");
        manager.post(pages + "/new", confirmed("1", "7")).then().statusCode(302);

        manager.get(pages + "/1/change")
                .then()
                .statusCode(200)
                .body(allOf(containsString("Change or end proceedings"), containsString("value=\"30\"")));
        String[] ended = {
            "version",
            "0",
            "endedOn-day",
            "26",
            "endedOn-month",
            "4",
            "endedOn-year",
            "2026",
            "action",
            "confirmed",
            "targets[0].obligation",
            "SEND_RAPID_REVIEW",
            "targets[0].targetOn-day",
            "12",
            "targets[0].targetOn-month",
            "5",
            "targets[0].targetOn-year",
            "2026"
        };
        String[] old = ended.clone();
        old[1] = "5";
        manager.post(pages + "/1/change", old).then().statusCode(409);
        manager.post(
                        pages + "/1/change",
                        "version",
                        "0",
                        "endedOn-day",
                        "26",
                        "endedOn-month",
                        "4",
                        "endedOn-year",
                        "2026")
                .then()
                .statusCode(200)
                .body(matchesPattern(proposed("month", "7")));

        manager.post(pages + "/1/change", ended).then().statusCode(302);

        manager.get(pages).then().body(allOf(containsString("26 April 2026"), not(containsString("Change or end"))));
    }

    @Test
    void whoever_only_reads_sees_the_ledger_and_no_way_to_change_it() {
        Visitor ofsted = visitor(Role.OFSTED_READER);

        ofsted.get(pages).then().statusCode(200).body(not(containsString("Record proceedings")));
        ofsted.get(pages + "/new").then().statusCode(403);
        visitor(Role.ADMINISTRATOR).get(pages).then().statusCode(404);
    }

    private static String proposed(String part, String value) {
        return "(?s).*name=\"targets\\[0\\]\\.targetOn-%s\"\\s+value=\"%s\".*".formatted(part, value);
    }

    private static String[] confirmed(String day, String month) {
        String[] more = {
            "action",
            "confirmed",
            "targets[0].obligation",
            "SEND_RAPID_REVIEW",
            "targets[0].targetOn-day",
            day,
            "targets[0].targetOn-month",
            month,
            "targets[0].targetOn-year",
            day.isEmpty() ? "" : "2026"
        };
        String[] all = Arrays.copyOf(ENTERED, ENTERED.length + more.length);
        System.arraycopy(more, 0, all, ENTERED.length, more.length);
        return all;
    }

    private Visitor visitor(Role role) {
        return new Visitor(port).signIn(sessions, partnership.the(role));
    }
}
