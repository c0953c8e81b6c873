package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the sign-in to a sent notification without a mouse: everything is reached, and seen to be reached. */
@IntegrationTest
@BrowserTest
class KeyboardOnlyTest {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    KnownPasswords passwords;

    @Test
    void an_incident_is_recorded_decided_on_prepared_and_sent(Browser browser) {
        String area = examples.area();
        Person notifier = passwords.of(partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER, area));
        Person approver = passwords.of(partnership.the(Role.LOCAL_AUTHORITY_APPROVER, area));
        try (Visit visit = Visit.inspected(browser, port, new Inspection())) {
            Keyboard keys = new Keyboard(visit.page());
            signIn(visit, keys, notifier, "/incidents/new");
            record(keys);
            assertThat(visit.heading()).isEqualTo("Incident recorded");
            String work =
                    "/cases/" + visit.page().locator("main strong").first().innerText() + "/tasks";
            keys.press("Sign out");

            signIn(visit, keys, approver, work);
            keys.press("Decide whether to notify");
            keys.choose("Who is to be notified?", "Notify the Panel (a rapid review follows)")
                    .type("Reasons", "Serious harm, and abuse is suspected")
                    .press("Record the decision")
                    .press("Sign out");

            signIn(visit, keys, notifier, work);
            keys.press("Prepare notification").press("Who is notifying");
            keys.type("Your telephone number, for questions", "01234 567890").press("Save and continue");
            keys.press("Safety of children");
            keys.type("What has been done to keep children safe?", "The child is in hospital")
                    .press("Save and continue");
            keys.press("Check your answers").press("Confirm and pass on").press("Sign out");

            signIn(visit, keys, approver, work);
            keys.press("Send notification");
            keys.choose("What do you want to do?", "Send the notification")
                    .press("Continue")
                    .press("Send the notification");
            assertThat(visit.heading()).isEqualTo("Notification sent to the Panel");
            keys.press("The notification as a page");
            assertThat(visit.text()).contains("The child is in hospital");
        }
    }

    private static void signIn(Visit visit, Keyboard keys, Person person, String path) {
        visit.open(path);
        keys.type("User name", person.username())
                .type("Password", KnownPasswords.PASSWORD)
                .press("Sign in");
    }

    private static void record(Keyboard keys) {
        keys.type("Where did it happen?", "Milltown")
                .date("When did it happen?", "19", "4", "2026")
                .date("When did the local authority become aware of it?", "20", "4", "2026")
                .choose("What happened?", "A child was seriously harmed")
                .choose("Is abuse or neglect known or suspected?", "Suspected")
                .date("When was abuse or neglect first known or suspected?", "20", "4", "2026")
                .choose(
                        "Was the child looked after or a care leaver on the day of the harm?",
                        "Neither looked after nor a care leaver")
                .type("What is known so far?", "Injuries that nobody can explain")
                .press("Record the incident");
    }
}
