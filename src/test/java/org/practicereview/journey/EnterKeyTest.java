package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/**
 * The Enter key in a box presses the first button of its form, in every browser and without JavaScript: there it must be
 * the main one, and never one that adds or removes an entry, or saves for later.
 */
@IntegrationTest
class EnterKeyTest {

    private static final Pattern FORM = Pattern.compile("(?s)<form.*?</form>");
    private static final Pattern BUTTON = Pattern.compile("(?s)<button type=\"submit\".*?>");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Test
    void on_the_page_that_records_an_incident() {
        Person notifier = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER);

        assertThat(form(notifier, "/incidents/new")).contains("add:children");
        assertEnterGoesOn(form(notifier, "/incidents/new"));
    }

    @Test
    void on_the_page_of_a_task_with_and_without_entries() {
        IncidentReference recorded = walk.recorded();
        Person approver = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
        assertEnterGoesOn(form(approver, page(recorded, "Task_DecideWhetherToNotify")));

        IncidentReference notifying = walk.notifying();
        Person notifier = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER);
        String withEntries = form(notifier, page(notifying, "Task_PrepareNotification") + "/sections/family");
        assertThat(withEntries).contains("add:relatives");
        assertEnterGoesOn(withEntries);
    }

    @Test
    void on_the_pages_of_the_administration() {
        Person administrator = examples.person(examples.area(), Role.ADMINISTRATOR);

        assertThat(form(administrator, "/administration/people/new")).contains("add:grants");
        for (String path : List.of("/administration/people/new", "/administration/areas/new", "/account/tokens/new")) {
            assertEnterGoesOn(form(administrator, path));
        }
    }

    private static void assertEnterGoesOn(String form) {
        List<String> buttons =
                BUTTON.matcher(form).results().map(MatchResult::group).toList();

        assertThat(buttons).hasSizeGreaterThan(1);
        assertThat(buttons.get(0)).contains("aria-hidden=\"true\"").doesNotContain("name=");
        assertThat(buttons).filteredOn(button -> button.contains("aria-hidden")).hasSize(1);
    }

    /** The form of the page that asks the questions. */
    private String form(Person person, String path) {
        String page = new Visitor(port)
                .signIn(sessions, person)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return FORM.matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(form -> form.contains("type=\"text\"") || form.contains("<textarea"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no questions on " + path));
    }

    private String page(IncidentReference reference, String step) {
        return "/cases/" + reference + "/tasks/" + walk.task(reference, step).id();
    }
}
