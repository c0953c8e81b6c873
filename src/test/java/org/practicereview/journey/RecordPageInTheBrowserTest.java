package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Recording an incident with mistakes, second thoughts and the wrong key: nothing typed is lost. */
@IntegrationTest
@BrowserTest
class RecordPageInTheBrowserTest {

    private static final String SUMMARY = "What is known so far?";

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    KnownPasswords passwords;

    private Person notifier;

    @BeforeEach
    void somebody_who_may_record() {
        notifier = passwords.of(examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER));
    }

    @Test
    void mistakes_are_named_linked_to_their_fields_and_everything_typed_stays(Browser browser) {
        try (Visit visit = recording(browser)) {
            RecordedOnPages.incident(visit.questions());
            visit.questions()
                    .date("When did it happen?", 31, 2, 2026)
                    .write("Where did it happen?", "")
                    .write(SUMMARY, "First line\nsecond <line> & more");

            visit.press("Record the incident");

            assertThat(visit.page().title()).startsWith("Error: Record an incident");
            assertThat(visit.questions().dateTyped("When did it happen?")).containsExactly("31", "2", "2026");
            assertThat(visit.questions().answer(SUMMARY)).isEqualTo("First line\nsecond <line> & more");
            assertThat(visit.questions().entry("Child 1").answer("First names")).isEqualTo("Testina");
            visit.follow("Enter where it happened");
            assertThat(focused(visit)).isEqualTo("place");
            assertThat(visit.page().locator(".govuk-error-summary a").allInnerTexts())
                    .hasSize(2);
        }
    }

    @Test
    void children_are_added_and_removed_and_the_enter_key_does_neither(Browser browser) {
        try (Visit visit = recording(browser)) {
            visit.questions().entry("Child 1").write("First names", "Robin");
            visit.press("Add another child");
            Questions second = visit.questions().entry("Child 2").write("First names", "Sam");
            assertThat(visit.questions().entry("Child 1").answer("First names")).isEqualTo("Robin");

            visit.pressKey(second.box("First names"), "Enter");

            assertThat(visit.text()).contains("There is a problem");
            assertThat(visit.questions().entry("Child 2").answer("First names")).isEqualTo("Sam");
            visit.press("Remove Child 1");
            assertThat(visit.questions().entry("Child 1").answer("First names")).isEqualTo("Sam");
            assertThat(visit.page().getByText("Child 2").count()).isZero();
        }
    }

    @Test
    void the_tab_key_reaches_the_skip_link_first_and_it_leads_to_the_content(Browser browser) {
        try (Visit visit = recording(browser)) {
            visit.open("/incidents/new");
            visit.page().keyboard().press("Tab");
            assertThat(visit.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("Skip to main content");
            visit.page().keyboard().press("Enter");
            assertThat(focused(visit)).isEqualTo("main-content");
        }
    }

    @Test
    void the_same_incident_again_is_noticed_linked_or_closed_as_a_duplicate(Browser browser) {
        notifier = passwords.of(
                examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER, Role.LOCAL_AUTHORITY_APPROVER));
        try (Visit visit = recording(browser)) {
            RecordedOnPages.incident(visit.questions());
            visit.press("Record the incident");
            if (visit.heading().equals("These cases may be the same incident")) {
                visit.press("It is another incident: record it");
            }
            visit.open("/incidents/new");
            RecordedOnPages.incident(visit.questions());

            visit.press("Record the incident");

            assertThat(visit.heading()).isEqualTo("These cases may be the same incident");
            assertThat(visit.text())
                    .contains("Same area, same day", "same date of birth", "It is the same: open that case");
            visit.press("Change what I typed");
            assertThat(visit.questions().answer("Where did it happen?")).isEqualTo("Milltown");
            visit.press("Record the incident").press("It is another incident: record it");
            visit.follow("Go to the case").follow("Look for the same incident in other cases");
            assertThat(visit.heading()).isEqualTo("Cases that may be the same incident");
            String first =
                    visit.page().locator(".govuk-summary-card__title").first().innerText();
            visit.questions().write("Which other case is about the same incident?", first);
            visit.press("Link the cases");
            assertThat(visit.text()).contains("Same incident as: " + first);
            visit.follow("Close as a duplicate of another case");
            visit.questions()
                    .write("In which case is the incident dealt with?", first)
                    .write("Explain why it is the same incident", "Two calls about one child");
            visit.press("Close the case").follow("Read why it was closed as a duplicate");
            assertThat(visit.text()).contains("Two calls about one child");
        }
    }

    private Visit recording(Browser browser) {
        return Visit.inspected(browser, port, new Inspection())
                .open("/incidents/new")
                .signIn(notifier);
    }

    private static Object focused(Visit visit) {
        return visit.page().evaluate("document.activeElement.id");
    }
}
