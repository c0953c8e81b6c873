package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Why it is late is asked beside the questions, whichever way somebody comes to the last page. */
@IntegrationTest
class LateStepPagesTest extends TaskPageSteps {

    /** Both notification and rapid review of what was recorded in April are late. */
    private static final LocalDateTime LATE = LocalDateTime.of(2026, 6, 8, 9, 0);

    @Autowired
    MutableClock clock;

    @AfterEach
    void today_again() {
        clock.reset();
    }

    @Test
    void the_address_of_the_last_page_leads_back_to_the_questions_of_a_notification_that_is_late() {
        String send = page(walk.prepared());
        save(approver, send, "choice", "SEND");
        clock.set(LATE);

        assertLedBack(approver, send);
    }

    @Test
    void and_of_a_rapid_review() {
        IncidentReference written = walk.rapidReviewToBeSigned();
        walk.sign(written);
        String send = page(written);
        clock.set(LATE);

        assertLedBack(visitor(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER)), send);
    }

    @Test
    void what_became_late_while_the_last_page_stood_open_is_not_sent_and_the_reason_is_asked() {
        String send = page(walk.prepared());
        save(approver, send, "choice", "SEND");
        Response check = approver.get(send + "/check");
        clock.set(LATE);

        Response late = approver.post(
                send + "/check", "draftVersion", Visitor.draftVersion(check), "_reading", Visitor.reading(check));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.asString()).contains("Error: ", "The date has passed: say why this is late");
    }

    @Test
    void what_became_late_after_a_colleague_saved_it_anew_cannot_be_confirmed() {
        String send = page(walk.prepared());
        save(approver, send, "choice", "SEND");
        Response check = approver.get(send + "/check");
        save(colleague, send, "choice", "SEND", "lateReason", "Snow");
        clock.set(LATE);

        Response stale = approver.post(
                send + "/check", "draftVersion", Visitor.draftVersion(check), "_reading", Visitor.reading(check));

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString()).contains("so nothing can be confirmed");
    }

    @Test
    void whoever_sends_is_not_offered_to_approve_their_own_lateness() {
        Person lead = partnership.the(Role.LEAD_SAFEGUARDING_PARTNER);
        Person sender = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
        String send = page(walk.prepared());

        assertThat(approver.get(send).asString())
                .contains("value=\"" + lead.id() + "\"")
                .doesNotContain("value=\"" + sender.id() + "\"");
        assertThat(colleague.get(send).asString()).contains("value=\"" + sender.id() + "\"");
    }

    @Test
    void the_last_page_of_what_a_colleague_has_taken_is_left_to_them() {
        String send = page(walk.prepared());
        save(approver, send, "choice", "SEND");
        approver.post(
                send, "action", "claim", "draftVersion", Visitor.draftVersion(approver.get(send)), "choice", "SEND");

        Response check = colleague.get(send + "/check");

        assertThat(check.statusCode()).isEqualTo(302);
        assertThat(check.header("Location")).endsWith(send);
        assertThat(colleague.get(send).asString())
                .contains("Take over this task")
                .doesNotContain("There is a problem");
    }

    private static void assertLedBack(Visitor visitor, String step) {
        Response check = visitor.get(step + "/check");

        assertThat(check.statusCode()).isEqualTo(302);
        assertThat(check.header("Location")).endsWith(step);
        assertThat(visitor.get(step).asString())
                .contains("Error: ", "The date has passed: say why this is late")
                .contains("The date has passed: choose who approved that this is late");
    }

    private static void save(Visitor visitor, String step, String... typed) {
        String[] form = new String[typed.length + 4];
        System.arraycopy(typed, 0, form, 4, typed.length);
        form[0] = "action";
        form[1] = "save";
        form[2] = "draftVersion";
        form[3] = Visitor.draftVersion(visitor.get(step));
        visitor.post(step, form).then().statusCode(302);
        visitor.get(step).then().statusCode(200);
    }
}
