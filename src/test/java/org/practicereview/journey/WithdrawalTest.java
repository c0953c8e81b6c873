package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_LOCAL_AUTHORITY;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFilter;
import org.practicereview.casefile.CaseLinks;
import org.practicereview.casefile.CaseList;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.notification.afterwards.ProposedWithdrawal;
import org.practicereview.notification.afterwards.Withdrawal;
import org.practicereview.notification.afterwards.WithdrawalReason;
import org.practicereview.notification.afterwards.Withdrawals;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;
import org.springframework.beans.factory.annotation.Autowired;

/** A sent notification is withdrawn with the views of all three partners, kept after all, or too late to withdraw. */
@IntegrationTest
class WithdrawalTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    CaseRecords records;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseLinks links;

    @Autowired
    CaseList list;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @Test
    void when_it_is_confirmed_the_case_ends_and_its_record_stays() {
        IncidentReference reference = walk.notified();
        propose(reference, WithdrawalReason.CRITERIA_NOT_MET, null);
        giveViews(reference);
        confirm(reference, "WITHDRAW");

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(walk.openSteps(reference)).isEmpty();
        assertThat(deadlines.of(List.of(walk.file(reference).id()))).noneMatch(Deadline::isOpen);
        assertThat(running(reference)).isZero();
        assertThat(jobs.timersOf(reference.value())).isEmpty();
        assertThat(records.timeline(reference, "notification-withdrawn"))
                .containsExactly("Notification withdrawn: The incident does not meet the criteria");
        assertThat(records.timeline(reference, "dates-fell-away"))
                .containsExactly(
                        "Cancelled, because the notification was withdrawn: Send the rapid review to the Panel");
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
    }

    @Test
    void the_panel_and_whoever_else_was_sent_the_notification_is_told() {
        IncidentReference reference = withdrawn(WithdrawalReason.CRITERIA_NOT_MET, null);

        List<String> told = records.messages(reference, "CRITERIA_NOT_MET");
        assertThat(told).contains("PANEL: withdrawal", "OFSTED: withdrawal", "DEPARTMENT: withdrawal");
        assertThat(told).hasSameSizeAs(records.messages(reference, "NOTIFICATION_SENT_TO_PANEL"));
    }

    @Test
    void no_date_passes_afterwards() {
        IncidentReference reference = withdrawn(WithdrawalReason.CRITERIA_NOT_MET, null);

        clock.advance(Duration.ofDays(60));
        jobs.runDueOf(reference.value());

        assertThat(records.messages(reference, "DEADLINE_MISSED")).isEmpty();
    }

    @Test
    void until_then_the_case_goes_on_with_its_dates() {
        IncidentReference reference = walk.notified();
        propose(reference, WithdrawalReason.CRITERIA_NOT_MET, null);

        assertThat(walk.openSteps(reference))
                .containsExactly(
                        "Task_GatherAgencyReturns",
                        "Task_GiveViewForHealth",
                        "Task_GiveViewForLocalAuthority",
                        "Task_GiveViewForPolice");
        walk.holdRapidReview(reference);
        assertThat(deadlines.of(List.of(walk.file(reference).id()))).anyMatch(Deadline::isOpen);
    }

    @Test
    void it_can_be_kept_after_all_and_proposed_again() {
        IncidentReference reference = walk.notified();
        propose(reference, WithdrawalReason.CRITERIA_NOT_MET, null);
        giveViews(reference);
        confirm(reference, "KEEP");

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.RAPID_REVIEW_OPEN);
        assertThat(walk.openSteps(reference)).containsExactly("Task_GatherAgencyReturns");
        assertThat(records.messages(reference, "CRITERIA_NOT_MET")).isEmpty();
        clock.advance(Duration.ofDays(1));
        propose(reference, WithdrawalReason.CRITERIA_NOT_MET, null);
        giveViews(reference);
        confirm(reference, "WITHDRAW");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void when_the_panel_answers_first_the_proposal_falls_away() {
        IncidentReference reference = walk.rapidReviewSent();
        propose(reference, WithdrawalReason.CRITERIA_NOT_MET, null);

        walk.answer(reference, "AGREES_LOCAL_REVIEW");

        assertThat(walk.openSteps(reference)).containsExactly("Task_DecideOnLocalReview");
        assertThat(records.timeline(reference, "withdrawal-dropped")).hasSize(1);
        assertThatThrownBy(() -> propose(reference, WithdrawalReason.CRITERIA_NOT_MET, null))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void a_duplicate_is_linked_to_the_other_case() {
        IncidentReference other = walk.notified();
        IncidentReference reference = withdrawn(WithdrawalReason.DUPLICATE, other);

        Person manager = partnership.the(PARTNERSHIP_BUSINESS_MANAGER);
        assertThat(links.of(walk.file(reference), manager))
                .extracting(link -> link.words() + " " + link.other())
                .containsExactly("Duplicate of " + other);
        assertThat(links.of(walk.file(other), manager))
                .extracting(link -> link.words() + " " + link.other())
                .containsExactly("Has a duplicate " + reference);
        assertThat(records.messages(reference, "NOTIFICATION_WITHDRAWN_AS_DUPLICATE"))
                .contains("PANEL: withdrawal");
    }

    @Test
    void nobody_gives_the_views_of_two_partners() {
        IncidentReference reference = walk.notified();
        propose(reference, WithdrawalReason.CRITERIA_NOT_MET, null);
        Person both = examples.person(Partnership.NORTHSHIRE, DELEGATED_PARTNER_HEALTH, DELEGATED_PARTNER_POLICE);
        walk.complete(both, reference, "Task_GiveViewForHealth", CaseWalk.answers(view(true)));

        assertThatThrownBy(() -> walk.complete(both, reference, "Task_GiveViewForPolice", CaseWalk.answers(view(true))))
                .isInstanceOf(RuleRefusal.class);
    }

    @Test
    void of_two_proposals_at_the_same_moment_one_is_made() throws Exception {
        IncidentReference reference = walk.notified();

        List<Throwable> thrown = SameMoment.of(
                () -> propose(reference, WithdrawalReason.CRITERIA_NOT_MET, null),
                () -> propose(reference, WithdrawalReason.CRITERIA_NOT_MET, null));

        assertThat(thrown.stream().filter(Objects::nonNull)).singleElement().isInstanceOf(Conflict.class);
    }

    @Test
    void what_is_withdrawn_is_neither_open_nor_closed_in_lists() {
        IncidentReference reference = withdrawn(WithdrawalReason.CRITERIA_NOT_MET, null);

        assertThat(listed(CaseFilter.State.WITHDRAWN, reference)).containsExactly(reference);
        assertThat(listed(CaseFilter.State.OPEN, reference)).isEmpty();
        assertThat(listed(CaseFilter.State.CLOSED, reference)).isEmpty();
        assertThat(walk.file(reference).stage().isCounted()).isFalse();
    }

    private List<IncidentReference> listed(CaseFilter.State state, IncidentReference reference) {
        CaseFilter filter = new CaseFilter(null, null, reference.value(), state, false);
        return list.page(partnership.the(PARTNERSHIP_BUSINESS_MANAGER), filter, 1, 20).items().stream()
                .map(CaseFile::reference)
                .toList();
    }

    private IncidentReference withdrawn(WithdrawalReason reason, IncidentReference other) {
        IncidentReference reference = walk.notified();
        propose(reference, reason, other);
        giveViews(reference);
        confirm(reference, "WITHDRAW");
        return reference;
    }

    private Withdrawal propose(IncidentReference reference, WithdrawalReason reason, IncidentReference other) {
        return withdrawals.propose(
                partnership.the(LOCAL_AUTHORITY_APPROVER),
                reference,
                new ProposedWithdrawal(reason, other == null ? null : other.value(), "An accident, says the hospital"));
    }

    /** The police do not agree; that is kept, and prevents nothing. */
    private void giveViews(IncidentReference reference) {
        walk.complete(DELEGATED_PARTNER_POLICE, reference, "Task_GiveViewForPolice", view(false));
        walk.complete(DELEGATED_PARTNER_HEALTH, reference, "Task_GiveViewForHealth", view(true));
        walk.complete(DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "Task_GiveViewForLocalAuthority", view(true));
    }

    private void confirm(IncidentReference reference, String choice) {
        walk.complete(
                LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_ConfirmWithdrawal",
                "{'choice':'%s','reasons':'As explained'}".formatted(choice));
    }

    private static String view(boolean agrees) {
        return "{'agrees':%s,'reasons':'As the reports say'}".formatted(agrees);
    }

    private long running(IncidentReference reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .count();
    }
}
