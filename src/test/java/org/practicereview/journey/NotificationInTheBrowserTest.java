package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The form of a notification at a browser: every page of it inspected, and what scripts add to it. */
@IntegrationTest
@BrowserTest
class NotificationInTheBrowserTest {

    private static final String TASK = "Prepare notification";
    private static final String ACTIONS = "What has been done to keep children safe?";
    private static final long A_QUARTER_OF_A_MINUTE = 16_000;
    private static final long JUST_BEFORE_THE_END = 26 * 60_000;

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    KnownPasswords passwords;

    @Autowired
    CaseWalk walk;

    private final Inspection inspection = new Inspection();
    private IncidentReference reference;
    private Person notifier;

    @BeforeEach
    void a_notification_to_prepare() {
        reference = walk.notifying();
        notifier = passwords.of(partnership.the(LOCAL_AUTHORITY_NOTIFIER));
    }

    @Test
    void every_section_is_filled_in_and_read_again(Browser browser) {
        try (Visit visit =
                Visit.inspected(browser, port, inspection).open(page()).signIn(notifier)) {
            visit.follow("Who is notifying");
            visit.questions().write("Your telephone number, for questions", "01234 567890");
            visit.press("Save and continue");
            visit.follow("Reason for notifying").press("Save and continue");
            visit.follow("What happened").press("Save and continue");
            visit.follow("Children").press("Add another child");
            visit.questions().choose("Is it known who the child is?", "The child is not yet born");
            visit.press("Save and continue");
            assertThat(visit.text()).contains("Child 2 is saved", "Choose the main child of the notification");
            visit.follow("Change Child 1");
            visit.questions().yes("Is this the main child of the notification?").choose("Sex", "Female");
            visit.press("Save and continue").press("Back to all sections");
            visit.follow("Family and household").press("Save and continue");
            visit.follow("Safety of children").press("Save and continue");
            assertThat(visit.text())
                    .contains("Enter what has been done to keep children safe", "What you typed is saved");
            visit.questions().write(ACTIONS, "Police protection");
            visit.press("Save and continue");
            assertThat(visit.text()).contains("out of 100 points", "Most worth adding");

            visit.press("Check your answers");
            assertThat(visit.text()).contains("Police protection", "The child is not yet born", "01234 567890");
            visit.press("Confirm and pass on");
            assertThat(visit.heading()).isEqualTo("Notification prepared; an approver checks and sends it");
        }
    }

    @Test
    void what_is_typed_is_saved_by_itself_and_a_colleagues_words_are_not_overwritten(Browser browser) {
        try (Visit mine =
                        Visit.inspected(browser, port, inspection).open(page()).signIn(notifier);
                Visit theirs =
                        Visit.inspected(browser, port, inspection).open(page()).signIn(notifier)) {
            mine.page().clock().install();
            mine.follow("Safety of children");
            mine.questions().write(ACTIONS, "Half a sen");
            mine.page().clock().runFor(A_QUARTER_OF_A_MINUTE);
            mine.page().getByText("Saved at").waitFor();

            theirs.follow("Safety of children");
            assertThat(theirs.questions().answer(ACTIONS)).isEqualTo("Half a sen");
            assertThat(theirs.text()).doesNotContain("has this section open");
            theirs.questions().write(ACTIONS, "Theirs");
            theirs.press("Save and continue");

            mine.questions().write(ACTIONS, "Half a sentence");
            mine.page().clock().runFor(A_QUARTER_OF_A_MINUTE);
            mine.page().getByText("A colleague has saved here").waitFor();
            mine.press("Save and continue");
            assertThat(mine.heading()).isEqualTo("Somebody else has saved answers");
            assertThat(mine.text()).contains("Theirs", "Half a sentence");
        }
    }

    @Test
    void what_is_typed_without_a_connection_is_saved_when_it_is_there_again(Browser browser) {
        try (Visit visit =
                Visit.inspected(browser, port, inspection).open(page()).signIn(notifier)) {
            visit.page().clock().install();
            visit.follow("Safety of children");
            visit.context().setOffline(true);
            visit.questions().write(ACTIONS, "Typed in a tunnel");
            visit.page().clock().runFor(A_QUARTER_OF_A_MINUTE);
            visit.page().getByText("Not saved yet: there is no connection").waitFor();

            visit.context().setOffline(false);
            visit.page().clock().runFor(A_QUARTER_OF_A_MINUTE);
            visit.page().getByText("Saved at").waitFor();
            visit.open(page()).follow("Safety of children");
            assertThat(visit.questions().answer(ACTIONS)).isEqualTo("Typed in a tunnel");
        }
    }

    @Test
    void the_end_of_a_session_is_announced_and_can_be_put_off(Browser browser) {
        try (Visit visit =
                Visit.inspected(browser, port, inspection).open(page()).signIn(notifier)) {
            visit.page().clock().install();
            visit.follow("Safety of children");
            visit.page().clock().runFor(JUST_BEFORE_THE_END);
            visit.page().getByText("You will be signed out soon").waitFor();

            Page page = visit.page();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/still-here"),
                    () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stay signed in"))
                            .click());

            assertThat(page.getByText("You will be signed out soon").isVisible())
                    .isFalse();
        }
    }

    @Test
    void the_page_is_hidden_at_once_and_nothing_typed_is_lost(Browser browser) {
        try (Visit visit =
                Visit.inspected(browser, port, inspection).open(page()).signIn(notifier)) {
            visit.follow("Safety of children");
            visit.questions().write(ACTIONS, "Being typed");
            visit.page().getByText("Hide this page").click();

            assertThat(visit.page().title()).isEqualTo("New tab");
            assertThat(visit.page().getByText(TASK).first().isVisible()).isFalse();

            visit.page().getByText("Show the page again").click();
            assertThat(visit.questions().answer(ACTIONS)).isEqualTo("Being typed");
        }
    }

    private String page() {
        return "/cases/" + reference + "/tasks/"
                + walk.task(reference, "Task_PrepareNotification").id();
    }
}
