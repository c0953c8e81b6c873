package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.afterwards.ProposedWithdrawal;
import org.practicereview.notification.afterwards.WithdrawalReason;
import org.practicereview.notification.afterwards.Withdrawals;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** The last button of a step says what it does, and the text before it what cannot be changed afterwards. */
@IntegrationTest
class ConfirmationPagesTest extends TaskPageSteps {

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    MutableClock clock;

    @AfterEach
    void today_again() {
        clock.reset();
    }

    @Test
    void whoever_returns_a_notification_reads_that_nothing_is_sent() {
        String send = page(walk.prepared());

        String check = confirming(approver, send, "choice", "RETURN", "correction", "The age is missing");

        assertThat(check)
                .contains("<h1 class=\"govuk-heading-l\">Check your answers</h1>", "Nothing is sent.")
                .contains(">Return it for correction</button>")
                .doesNotContain("before sending", "A message goes to");
    }

    @Test
    void answers_that_a_colleague_left_incomplete_meanwhile_are_not_to_be_confirmed() {
        IncidentReference prepared = walk.prepared();
        String send = page(prepared);
        confirming(approver, send, "choice", "SEND");
        Response check = approver.get(send + "/check");
        String version = Visitor.draftVersion(colleague.get(send));
        colleague
                .post(send, "action", "save", "draftVersion", version, "choice", "RETURN")
                .then()
                .statusCode(302);

        Response stale = approver.post(
                send + "/check", "draftVersion", Visitor.draftVersion(check), "_reading", Visitor.reading(check));

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.asString())
                .contains("The answers have changed", "so nothing can be confirmed", "Go back to the questions")
                .doesNotContain("Send the notification</button>", "Return it for correction</button>");
    }

    @Test
    void withdrawing_warns_that_the_case_ends_and_names_who_is_told_and_keeping_does_not() {
        IncidentReference notified = walk.notified();
        withdrawals.propose(
                partnership.the(Role.LOCAL_AUTHORITY_APPROVER),
                notified,
                new ProposedWithdrawal(WithdrawalReason.CRITERIA_NOT_MET, null, "An accident"));
        String view = "{'agrees':true,'reasons':'An accident'}";
        walk.complete(Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, notified, "Task_GiveViewForLocalAuthority", view);
        walk.complete(Role.DELEGATED_PARTNER_HEALTH, notified, "Task_GiveViewForHealth", view);
        walk.complete(Role.DELEGATED_PARTNER_POLICE, notified, "Task_GiveViewForPolice", view);
        String confirm = page(notified, "Task_ConfirmWithdrawal");

        assertThat(confirming(approver, confirm, "choice", "WITHDRAW", "reasons", "An accident"))
                .contains("Check your answers before withdrawing", "The case ends", ">The Panel</li>", ">Ofsted</li>")
                .contains("govuk-button--warning", ">Withdraw the notification</button>");
        assertThat(confirming(approver, confirm, "choice", "KEEP", "reasons", "Still serious"))
                .contains("The case goes on as before.", ">Keep the notification</button>")
                .doesNotContain("A message goes to", "govuk-button--warning");
    }

    @Test
    void a_release_that_is_set_names_its_moment_and_the_step_that_waits_for_it_is_no_work() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        IncidentReference copied = walk.copiesSent();
        clock.set(LocalDateTime.of(2026, 3, 20, 9, 0));
        Visitor manager = visitor(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER));
        String publish = page(copied, "Task_PublishReport");

        String check = confirming(
                manager,
                publish,
                "choice",
                "LATER",
                "releaseOn-day",
                "30",
                "releaseOn-month",
                "3",
                "releaseOn-year",
                "2026",
                "themes",
                "NEGLECT",
                "notNamedBecause",
                "She asked for it");
        assertThat(check)
                .contains("It is published by itself on 30 March 2026 at 09:30", ">Set the release</button>")
                .doesNotContain("before sending", "A message goes to");
        manager.post(
                publish + "/check",
                "draftVersion",
                Visitor.draftVersion(manager.get(publish + "/check")),
                "_reading",
                Visitor.reading(manager.get(publish + "/check")));

        assertThat(manager.get(page(copied, "Task_HoldRelease")).asString())
                .contains(
                        "Stop the release (only if needed)</h1>",
                        "At the set time it is published by itself",
                        ">Stop the release</button>");
    }

    @Test
    void whoever_signs_reads_before_that_a_signature_cannot_be_changed() {
        IncidentReference written = walk.rapidReviewToBeSigned();

        String sign = visitor(partnership.the(Role.DELEGATED_PARTNER_HEALTH))
                .get(page(written, "Task_SignForHealth"))
                .asString();

        assertThat(sign)
                .contains("You cannot change your signature.", "data-prevent-double-click=\"true\">Sign</button>")
                .doesNotContain("Save and complete");
    }

    @Test
    void a_step_that_sends_nothing_has_no_last_page() {
        assertThat(approver.get(decide + "/check").header("Location")).endsWith(decide);
        assertThat(approver.get(decide).asString()).doesNotContain("There is a problem");
    }

    private String page(IncidentReference reference, String step) {
        return "/cases/" + reference + "/tasks/" + walk.task(reference, step).id();
    }

    private static String confirming(Visitor visitor, String page, String... answers) {
        String version = Visitor.draftVersion(visitor.get(page));
        String[] typed = new String[answers.length + 4];
        System.arraycopy(new String[] {"action", "continue", "draftVersion", version}, 0, typed, 0, 4);
        System.arraycopy(answers, 0, typed, 4, answers.length);
        visitor.post(page, typed).then().statusCode(302);
        return visitor.get(page + "/check").asString();
    }
}
