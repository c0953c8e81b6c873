package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asking why a date is what it is, working one out without signing in, and taking dates into a calendar. */
@IntegrationTest
@BrowserTest
class DatesInTheBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    KnownPasswords passwords;

    @Autowired
    CaseWalk walk;

    @Autowired
    Deadlines deadlines;

    private final Inspection inspection = new Inspection();

    @Test
    void a_date_is_explained_and_goes_into_a_calendar(Browser browser) {
        IncidentReference reference = walk.recorded();
        long id = deadlines
                .find(walk.file(reference).id(), Obligation.NOTIFY)
                .orElseThrow()
                .id();
        try (Visit visit = Visit.onScreen(browser, port, 375, inspection)
                .open("/cases/" + reference + "/dates/" + id)
                .signIn(passwords.of(partnership.the(Role.LOCAL_AUTHORITY_APPROVER)))) {
            assertThat(visit.heading()).startsWith("Why ");
            assertThat(visit.text()).contains("is working day 5", "Add to your calendar");

            visit.open("/account/calendar");
            visit.questions().write("Your present password", KnownPasswords.PASSWORD);
            visit.press("Make an address");
            assertThat(visit.text()).contains("/calendar/", "it is not shown again");
            visit.press("Revoke the address");
            assertThat(visit.text()).contains("The address is revoked.");

            visit.open("/account").follow("Where you are signed in");
            assertThat(visit.text()).contains("This one");
        }
    }

    @Test
    void a_date_is_worked_out_without_signing_in(Browser browser) {
        try (Visit visit = Visit.onScreen(browser, port, 1280, inspection).open("/")) {
            visit.follow("Work out a date");
            visit.questions().choose("What must be done", "Notify");
            visit.press("Continue").press("Work out the date");
            assertThat(visit.text()).contains("There is a problem", "Enter the day the local authority became aware");

            visit.questions().date("Day the local authority became aware of the incident", LocalDate.of(2026, 4, 20));
            visit.press("Work out the date");
            assertThat(visit.text()).contains("27 April 2026", "Why this date?");
            assertThat(visit.context().cookies()).isEmpty();
        }
    }
}
