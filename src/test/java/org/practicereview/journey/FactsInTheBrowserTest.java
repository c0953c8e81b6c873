package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Facts that change, at a browser: what is new, what was wrong, and what was sent before and after; every page inspected. */
@IntegrationTest
@BrowserTest
class FactsInTheBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    KnownPasswords passwords;

    @Autowired
    QuietCases quiet;

    @Autowired
    CaseWalk walk;

    @Autowired
    MutableClock clock;

    private final Inspection inspection = new Inspection();
    private Person approver;

    @BeforeEach
    void somebody_of_the_local_authority() {
        approver = passwords.of(partnership.the(LOCAL_AUTHORITY_APPROVER));
    }

    @AfterEach
    void nothing_is_wrong_with_any_page() {
        inspection.foundNothing();
    }

    @Test
    void suspicion_arises_after_sending_and_both_notifications_are_read(Browser browser) {
        IncidentReference reference = quiet.sentToTheSecretaryOfState();
        try (Visit visit = Visit.inspected(browser, port, inspection)
                .open("/cases/" + reference)
                .signIn(approver)) {
            visit.follow("Record that abuse or neglect is known or suspected after all");
            visit.press("Continue");
            assertThat(visit.text()).contains("Enter what is new");
            visit.questions()
                    .choose("Is abuse or neglect now known or suspected?", "Suspected")
                    .date("On which day did the local authority first know or suspect it?", England.today(clock))
                    .write("What is new?", "Old fractures were found")
                    .write("Who says so?", "The pathologist");
            visit.press("Continue");
            assertThat(visit.text()).contains("What the rules say then", "N1", "another one is sent beside it");
            visit.press("Save");
            assertThat(visit.text()).contains("The new information is recorded");
            visit.follow("Versions of these facts");
            assertThat(visit.text()).contains("Said by: The pathologist");

            quiet.decide(reference, "PANEL");
            quiet.send(reference);
            visit.open("/cases/" + reference + "/notification");
            assertThat(visit.text()).contains("More than one notification was sent");
            visit.open("/cases/" + reference + "/notification/sent/1");
            assertThat(visit.text()).contains("(shown here)");
        }
    }

    @Test
    void a_wrong_record_is_corrected_and_a_decision_not_to_notify_is_found_in_the_register(Browser browser) {
        IncidentReference reference = walk.recorded();
        try (Visit visit = Visit.inspected(browser, port, inspection)
                .open("/cases/" + reference)
                .signIn(approver)) {
            visit.follow("Correct the incident");
            visit.questions().write("Where did it happen?", "Newtown").write("Why is this corrected?", "Mistyped");
            visit.press("Continue");
            assertThat(visit.text()).contains("Milltown; now: Newtown");
            visit.press("Save");
            assertThat(visit.text()).contains("The incident is corrected");

            quiet.decide(reference, "NOT_NOTIFIED");
            visit.open("/cases/not-notified");
            assertThat(visit.text()).contains(reference.value(), "N2");
            visit.open("/cases?counting=apart");
            assertThat(visit.heading()).isEqualTo("Cases");
        }
    }
}
