package org.practicereview.notification.afterwards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_LOCAL_AUTHORITY;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFilter;
import org.practicereview.casefile.CaseLinks;
import org.practicereview.casefile.Counting;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.notification.LaterSuspicion;
import org.practicereview.notification.NewInformation;
import org.practicereview.notification.NewInformation.Now;
import org.practicereview.notification.authority.AnsweredHandOver;
import org.practicereview.notification.authority.HandOverResult;
import org.practicereview.notification.authority.HandOvers;
import org.practicereview.notification.authority.ProposedHandOver;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.practicereview.workflow.view.CaseListReader;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.ListedCase;
import org.springframework.beans.factory.annotation.Autowired;

/** What went to the Secretary of State and Ofsted alone ends the case at once, but can still be put right (N3, RR15). */
@IntegrationTest
class SentPastThePanelTest {

    @Autowired
    QuietCases quiet;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Renotifications renotifications;

    @Autowired
    HandOvers handOvers;

    @Autowired
    LaterSuspicion suspicion;

    @Autowired
    CaseListReader list;

    @Autowired
    CaseReader cases;

    @Autowired
    CaseLinks links;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void on_the_first_day() {
        clock.reset();
    }

    @Test
    void a_duplicate_is_withdrawn_with_three_views_and_both_that_were_told_are_told() {
        IncidentReference other = quiet.sentToTheSecretaryOfState();
        IncidentReference reference = quiet.sentToTheSecretaryOfState();

        withdraw(reference, WithdrawalReason.DUPLICATE, other);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(walk.openSteps(reference)).isEmpty();
        assertThat(Counting.of(walk.file(reference))).isEqualTo(Counting.NOT_AT_ALL);
        assertThat(links.of(walk.file(reference), approver()))
                .extracting(link -> link.words() + " " + link.other())
                .containsExactly("Duplicate of " + other);
        assertThat(records.messages(reference, "NOTIFICATION_WITHDRAWN_AS_DUPLICATE"))
                .containsExactly("DEPARTMENT: withdrawal", "OFSTED: withdrawal");
    }

    @Test
    void the_death_is_told_by_the_other_case_of_a_duplicate_and_is_still_owed_where_there_is_none() {
        IncidentReference other = quiet.sentToTheSecretaryOfState();
        IncidentReference duplicate = quiet.sentToTheSecretaryOfState();
        IncidentReference notMet = quiet.sentToTheSecretaryOfState();

        withdraw(duplicate, WithdrawalReason.DUPLICATE, other);
        withdraw(notMet, WithdrawalReason.CRITERIA_NOT_MET, null);

        assertThat(walk.openSteps(duplicate)).isEmpty();
        assertThat(walk.openSteps(notMet)).containsExactly("Task_ConfirmChildDeathNotification");
    }

    @Test
    void a_withdrawal_from_the_panel_leaves_what_went_past_it_before() {
        IncidentReference reference = quiet.sentToTheSecretaryOfState();
        suspect(reference);
        quiet.decide(reference, "PANEL");
        quiet.send(reference);

        withdraw(reference, WithdrawalReason.CRITERIA_NOT_MET, null);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED_WITHOUT_RAPID_REVIEW);
        assertThat(Counting.of(walk.file(reference))).isEqualTo(Counting.WITH_THE_OTHERS);
        assertThat(walk.openSteps(reference)).containsExactly("Task_ConfirmChildDeathNotification");
        assertThat(records.timeline(reference, "notification-withdrawn"))
                .containsExactly("Notification withdrawn: The incident does not meet the criteria. What was sent to the"
                        + " Secretary of State and Ofsted before stands");
        assertThat(records.messages(reference, "CRITERIA_NOT_MET")).contains("PANEL: withdrawal");
    }

    @Test
    void what_was_withdrawn_from_the_panel_is_notified_again_as_a_new_case_and_withdrawn_as_what_it_was_before() {
        IncidentReference reference = quiet.sentToTheSecretaryOfState();
        suspect(reference);
        quiet.decide(reference, "PANEL");
        quiet.send(reference);
        withdraw(reference, WithdrawalReason.CRITERIA_NOT_MET, null);

        assertThat(renotifications.proposed(approver(), reference).place()).isEqualTo("Milltown");
        clock.advance(Duration.ofDays(1));
        withdraw(reference, WithdrawalReason.CRITERIA_NOT_MET, null);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(records.messages(reference, "CRITERIA_NOT_MET"))
                .contains("DEPARTMENT: withdrawal-2", "OFSTED: withdrawal-2")
                .doesNotContain("PANEL: withdrawal-2");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"SI-2026-999999", "not notified", "withdrawn"})
    void nothing_is_withdrawn_as_a_duplicate_of_what_nobody_deals_with(String what) {
        IncidentReference reference = quiet.sentToTheSecretaryOfState();
        String other = switch (what) {
            case "not notified" -> quiet.notNotified().value();
            case "withdrawn" -> {
                IncidentReference withdrawn = quiet.sentToTheSecretaryOfState();
                withdraw(withdrawn, WithdrawalReason.CRITERIA_NOT_MET, null);
                yield withdrawn.value();
            }
            default -> what;
        };

        assertThatThrownBy(() -> propose(reference, WithdrawalReason.DUPLICATE, other))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactly("/duplicateOf not-a-notified-case"));
    }

    @Test
    void two_cases_are_not_withdrawn_as_duplicates_of_each_other() {
        IncidentReference one = quiet.sentToTheSecretaryOfState();
        IncidentReference two = quiet.sentToTheSecretaryOfState();
        propose(one, WithdrawalReason.DUPLICATE, two.value());
        propose(two, WithdrawalReason.DUPLICATE, one.value());
        giveViews(one);
        giveViews(two);
        confirm(one);

        assertThatThrownBy(() -> confirm(two)).isInstanceOf(InvalidAnswers.class);

        assertThat(walk.file(two).stage()).isEqualTo(Stage.CLOSED_WITHOUT_RAPID_REVIEW);
    }

    @Test
    void another_area_can_still_lead_it() {
        IncidentReference reference = quiet.sentToTheSecretaryOfState();
        Person asked = partnership.the(LOCAL_AUTHORITY_APPROVER, Partnership.SOUTHSHIRE);

        handOvers.propose(approver(), reference, new ProposedHandOver(Partnership.SOUTHSHIRE, "It happened there"));
        handOvers.answer(asked, reference, "1", new AnsweredHandOver(HandOverResult.ACCEPTED, null));

        assertThat(walk.file(reference).leadArea()).isEqualTo(Partnership.SOUTHSHIRE);
        assertThat(records.messages(reference, "LEAD_AREA_CHANGED"))
                .containsExactly("DEPARTMENT: hand-over-1", "OFSTED: hand-over-1");
    }

    @Test
    void what_was_never_sent_stays_unread_by_those_who_read_what_was_sent() {
        IncidentReference reference = quiet.sentToTheSecretaryOfState();
        Person ofsted = partnership.the(Role.OFSTED_READER);
        assertThat(listed(ofsted, reference).mayReadFacts()).isTrue();

        suspect(reference);
        quiet.decide(reference, "NOT_NOTIFIED");

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED_WITHOUT_RAPID_REVIEW);
        assertThat(cases.see(ofsted, reference).mayReadFacts()).isFalse();
        assertThat(listed(ofsted, reference).mayReadFacts()).isFalse();
        assertThat(cases.see(approver(), reference).mayReadFacts()).isTrue();
        assertThat(listed(approver(), reference).mayReadFacts()).isTrue();
    }

    private ListedCase listed(Person person, IncidentReference reference) {
        CaseFilter filter = new CaseFilter(null, null, reference.value(), null, null, false);
        return list.page(person, filter, 1, 10).items().get(0);
    }

    private void suspect(IncidentReference reference) {
        clock.advance(Duration.ofDays(14));
        NewInformation news =
                new NewInformation(Now.SUSPECTED, England.today(clock), "Old fractures were found", "The pathologist");
        suspicion.record(approver(), reference, news, version -> {});
    }

    private void withdraw(IncidentReference reference, WithdrawalReason reason, @Nullable IncidentReference other) {
        propose(reference, reason, other == null ? null : other.value());
        giveViews(reference);
        confirm(reference);
    }

    private void propose(IncidentReference reference, WithdrawalReason reason, @Nullable String other) {
        withdrawals.propose(approver(), reference, new ProposedWithdrawal(reason, other, "As found"));
    }

    private void giveViews(IncidentReference reference) {
        String view = "{'agrees':true,'reasons':'As the reports say'}";
        walk.complete(DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "Task_GiveViewForLocalAuthority", view);
        walk.complete(DELEGATED_PARTNER_HEALTH, reference, "Task_GiveViewForHealth", view);
        walk.complete(DELEGATED_PARTNER_POLICE, reference, "Task_GiveViewForPolice", view);
    }

    private void confirm(IncidentReference reference) {
        walk.complete(
                LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_ConfirmWithdrawal",
                "{'choice':'WITHDRAW','reasons':'As explained'}");
    }

    private Person approver() {
        return partnership.the(LOCAL_AUTHORITY_APPROVER);
    }
}
