package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page that somebody left open shows nothing once its session has ended, and loses nothing. */
@IntegrationTest
@BrowserTest
class LeftOpenInTheBrowserTest {

    private static final long LONGER_THAN_A_SESSION = 31 * 60_000;
    private static final String ACTIONS = "What has been done to keep children safe?";

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    KnownPasswords passwords;

    @Autowired
    CaseWalk walk;

    @Autowired
    JdbcClient database;

    @Test
    void it_is_put_away_and_comes_back_to_its_own_account(Browser browser) {
        IncidentReference reference = walk.notifying();
        Person notifier = passwords.of(examples.person(Partnership.NORTHSHIRE, LOCAL_AUTHORITY_NOTIFIER));
        String task = "/cases/" + reference + "/tasks/"
                + walk.task(reference, "Task_PrepareNotification").id();
        try (Visit visit = Visit.notInspected(browser, port).open(task).signIn(notifier)) {
            Page page = visit.page();
            page.clock().install();
            visit.follow("Safety of children");
            visit.context().setOffline(true);
            visit.questions().write(ACTIONS, "Being typed");

            page.clock().runFor(LONGER_THAN_A_SESSION);

            page.getByText("You have been signed out").waitFor();
            assertThat(page.title()).isEqualTo("Signed out");
            assertThat(page.content()).doesNotContain(reference.value(), notifier.name(), ACTIONS);
            visit.context().setOffline(false);
            endSessionsOf(notifier);
            page.waitForRequest(LeftOpenInTheBrowserTest::isAsked, () -> showAgain(page));
            page.getByText("The account that opened this page is not signed in.")
                    .waitFor();

            signInElsewhere(visit, passwords.of(examples.person(Partnership.NORTHSHIRE, LOCAL_AUTHORITY_NOTIFIER)));
            page.waitForResponse(answer -> isAsked(answer.request()), () -> showAgain(page));
            assertThat(page.content()).doesNotContain(reference.value());

            signInElsewhere(visit, notifier);
            showAgain(page);
            page.getByText(ACTIONS).first().waitFor();
            assertThat(visit.questions().answer(ACTIONS)).isEqualTo("Being typed");
            assertThat(page.title()).isNotEqualTo("Signed out");
        }
    }

    @Test
    void it_is_put_away_when_its_account_signs_out_in_another_tab(Browser browser) {
        IncidentReference reference = walk.notifying();
        Person notifier = passwords.of(examples.person(Partnership.NORTHSHIRE, LOCAL_AUTHORITY_NOTIFIER));
        try (Visit visit =
                Visit.notInspected(browser, port).open("/cases/" + reference).signIn(notifier)) {
            Page page = visit.page();
            assertThat(page.content()).contains(reference.value());
            try (Page other = visit.context().newPage()) {
                other.navigate(page.url().replaceFirst("/cases/.*", "/work"));
                other.getByText("Sign out").click();
                other.waitForURL(url -> url.endsWith("/"));
            }

            page.getByText("You have been signed out").waitFor();
            assertThat(page.content()).doesNotContain(reference.value(), notifier.name());
        }
    }

    private static void showAgain(Page page) {
        page.getByText("Show the page again").click();
    }

    private static boolean isAsked(Request request) {
        return request.url().endsWith("/still-here");
    }

    /** In another tab of the same browser. */
    private static void signInElsewhere(Visit visit, Person person) {
        try (Page other = visit.context().newPage()) {
            other.navigate("/sign-in");
            other.context().clearCookies();
            other.navigate("/sign-in");
            other.getByLabel("User name").fill(person.username());
            other.locator("#password").fill(KnownPasswords.PASSWORD);
            other.locator("main button[type=submit]").click();
            other.waitForURL(url -> !url.contains("/sign-in"));
        }
    }

    private void endSessionsOf(Person person) {
        database.sql("delete from spring_session where principal_name = :person")
                .param("person", person.id().toString())
                .update();
    }
}
