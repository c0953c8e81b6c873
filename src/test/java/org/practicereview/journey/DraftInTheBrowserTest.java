package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeEach;
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

/** Two people, two devices, a lunch break: what was typed is never lost and never overwritten silently. */
@IntegrationTest
@BrowserTest
class DraftInTheBrowserTest {

    private static final String TASK = "Decide whether to notify";
    private static final String REASONS = "Reasons";

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

    private final Inspection inspection = new Inspection();
    private IncidentReference reference;
    private Person approver;
    private Person colleague;

    @BeforeEach
    void a_recorded_incident_and_two_who_decide() {
        String area = examples.area();
        reference = walk.recordedIn(area);
        approver = passwords.of(partnership.the(LOCAL_AUTHORITY_APPROVER, area));
        colleague = passwords.of(examples.person(area, LOCAL_AUTHORITY_APPROVER));
    }

    @Test
    void what_is_saved_on_one_device_is_there_on_another(Browser browser) {
        try (Visit desk = at(browser, approver);
                Visit train = at(browser, approver)) {
            desk.questions().write(REASONS, "Half a sen");
            desk.press("Save and come back later");
            assertThat(desk.text()).contains("Your answers are saved. Nothing has been sent.");

            train.open(train.path());
            assertThat(train.questions().answer(REASONS)).isEqualTo("Half a sen");
        }
    }

    @Test
    void whoever_saves_second_sees_both_texts_and_chooses(Browser browser) {
        try (Visit mine = at(browser, approver);
                Visit theirs = at(browser, colleague)) {
            theirs.questions().write(REASONS, "What the colleague wrote");
            theirs.press("Save and come back later");
            mine.questions().write(REASONS, "What I wrote");

            mine.press("Save and come back later");

            assertThat(mine.heading()).isEqualTo("Somebody else has saved answers");
            assertThat(mine.text()).contains("What the colleague wrote", "What I wrote");
            mine.press("Keep what I typed");
            theirs.open(theirs.path());
            assertThat(theirs.questions().answer(REASONS)).isEqualTo("What I wrote");
        }
    }

    @Test
    void a_task_a_colleague_has_done_is_refused_with_what_was_typed(Browser browser) {
        try (Visit mine = at(browser, approver);
                Visit theirs = at(browser, colleague)) {
            mine.questions().choose("Who is to be notified?", "Do not notify").write(REASONS, "My long text");
            theirs.questions()
                    .choose("Who is to be notified?", "Notify the Panel (a rapid review follows)")
                    .write(REASONS, "Suspected");
            theirs.press("Record the decision");

            mine.press("Record the decision");

            assertThat(mine.heading()).isEqualTo("This cannot be done any more");
            assertThat(mine.text()).contains("My long text");
            mine.follow("Go to the case");
            assertThat(mine.identity()).contains("Preparing the notification");
        }
    }

    @Test
    void a_session_that_ended_while_typing_brings_the_text_back_after_signing_in(Browser browser) {
        try (Visit visit = at(browser, approver)) {
            visit.questions().write(REASONS, "Typed over lunch");
            visit.context().clearCookies();

            visit.press("Record the decision");

            assertThat(visit.text()).contains("You had been signed out");
            visit.signIn(approver);
            assertThat(visit.heading()).isEqualTo(TASK);
            assertThat(visit.text()).contains("Not sent yet");
            assertThat(visit.questions().answer(REASONS)).isEqualTo("Typed over lunch");
        }
    }

    @Test
    void a_page_that_had_been_open_too_long_comes_back_with_the_text_and_can_be_sent(Browser browser) {
        try (Visit visit = at(browser, approver)) {
            visit.questions().choose("Who is to be notified?", "Do not notify").write(REASONS, "Typed long ago");
            visit.page().evaluate("document.querySelector('main [name=_csrf]').value = 'expired'");

            visit.press("Record the decision");

            assertThat(visit.text()).contains("This page had been open too long");
            assertThat(visit.questions().answer(REASONS)).isEqualTo("Typed long ago");
            visit.press("Record the decision");
            assertThat(visit.identity()).contains("Considered, not notified");
        }
    }

    @Test
    void a_task_is_taken_found_in_my_work_and_given_back(Browser browser) {
        try (Visit mine = at(browser, approver);
                Visit theirs = at(browser, colleague)) {
            mine.questions().write(REASONS, "Mine now");
            mine.press("Take this task");
            mine.follow("My work");
            assertThat(mine.heading()).isEqualTo("My work");
            assertThat(mine.text()).contains("Tasks you have taken", TASK, "due in 5 working days");

            theirs.open(theirs.path());
            assertThat(theirs.text()).contains(approver.name() + " has taken this task", "Mine now");

            mine.follow(TASK).press("Give back to the team");
            assertThat(mine.text()).contains("Your team can take this task now", "Nobody yet");
            theirs.open(theirs.path());
            assertThat(theirs.questions().answer(REASONS)).isEqualTo("Mine now");
        }
    }

    private Visit at(Browser browser, Person person) {
        return Visit.inspected(browser, port, inspection)
                .open("/cases/" + reference)
                .signIn(person)
                .follow(TASK);
    }
}
