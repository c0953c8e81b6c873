package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.AgencyWalk;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The business manager's way from returns to a report that can be signed, in a browser: every page of it inspected. */
@IntegrationTest
@BrowserTest
class RapidReviewInTheBrowserTest {

    private static final String SCHOOL = """
            {'involved':true,'involvement':'Taught the child','keyEvents':[
             {'on':'2025-04-01','kind':'MEETING','tookPlace':true,'what':'A meeting','source':'Register'},
             {'on':'2026-04-01','kind':'CONTACT','tookPlace':true,'what':'Came with a bruise'}],
             'safetyActions':[{'what':'Keep the class together','owner':'Head teacher','by':'2026-04-24'}]}""";

    private static final String HOSPITAL = """
            {'involved':true,'involvement':'Treated the child','keyEvents':[
             {'on':'2025-04-01','kind':'MEETING','tookPlace':false,'what':'Nobody came'}]}""";

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    KnownPasswords passwords;

    @Autowired
    CaseWalk walk;

    @Autowired
    AgencyWalk agencies;

    private final Inspection inspection = new Inspection();
    private Person manager;
    private IncidentReference reference;

    @BeforeEach
    void a_rapid_review_is_open() {
        manager = passwords.of(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        reference = walk.notified();
    }

    @Test
    void returns_are_read_as_one_chronology_and_their_safety_actions_are_followed_up(Browser browser) {
        try (Visit visit = Visit.inspected(browser, port, inspection)
                .open("/cases/" + reference)
                .signIn(manager)) {
            visit.follow("Rapid review");
            assertThat(visit.text()).contains("proposes in this case to withdraw the notification");
            visit.follow("Chronology of all agencies");
            assertThat(visit.text()).contains("There is no event yet");
            agencies.returned(reference, "Milltown School", SCHOOL);
            int hospital = agencies.asked(reference, "Hospital");
            agencies.sends(reference, hospital, HOSPITAL);

            visit.open("/cases/" + reference + "/rapid-review/chronology");
            assertThat(visit.text())
                    .contains("did not take place according to Hospital", "Received, not accepted yet")
                    .contains("365 days without an event");
            visit.page().getByLabel("Agency").selectOption("Hospital");
            visit.press("Show");
            assertThat(visit.text()).contains("Nobody came").doesNotContain("Came with a bruise");

            visit.open("/cases/" + reference + "/rapid-review/safety-actions");
            visit.follow("Mark as done Keep the class together").press("Mark as done");
            assertThat(visit.text()).contains("The safety action is done.");
            visit.follow("Add a safety action").press("Add it");
            assertThat(visit.text()).contains("There is a problem", "Enter who does it");
        }
        inspection.foundNothing();
    }

    @Test
    void what_the_anonymity_check_finds_is_cleared(Browser browser) {
        walk.gatherReturns(reference);
        walk.meet(reference);
        walk.decideOnRapidReview(reference);
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_WriteRapidReviewReport", """
                {'facts':'That day Testina was hurt','family':'A parent','agencies':'The school','keyPractice':'None',
                 'immediateActions':'None needed','learning':'Ask the school'}""");
        try (Visit visit = Visit.inspected(browser, port, inspection)
                .open("/cases/" + reference)
                .signIn(manager)) {
            visit.follow("Rapid review report").follow("Anonymity check of the report");
            visit.follow("Clear Testina").press("Keep these words");
            assertThat(visit.text()).contains("Enter why these words may stay");
            visit.questions().write("Why may these words stay?", "The name of a doll");
            visit.press("Keep these words");
            assertThat(visit.text()).contains("nothing is left to clear or change");
        }
        inspection.foundNothing();
    }
}
