package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.Lateness;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.OpenTask;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.CaseTasks;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.beans.factory.annotation.Autowired;

/** Late is allowed, never silent: why it is late, who approved that, and by how many working days. */
@IntegrationTest
class LateWorkTest {

    private static final LocalDateTime MONTHS_LATER = LocalDateTime.of(2027, 6, 1, 9, 0);

    private static final String PUBLISHING = "{'choice':%s,'themes':['NEGLECT'],'notNamedBecause':'She asked for it'}";

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    MutableClock clock;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseRecords records;

    @Autowired
    CaseReader cases;

    @Autowired
    CaseTasks caseTasks;

    @Autowired
    Tasks tasks;

    private IncidentReference reference;
    private Person lead;

    /** Due on 27 April 2026, a Monday; the bank holiday of 4 May is on the way. */
    @BeforeEach
    void a_notification_is_late_by_six_working_days() {
        lead = partnership.the(Role.LEAD_SAFEGUARDING_PARTNER);
        reference = walk.prepared();
        clock.set(LocalDateTime.of(2026, 5, 6, 9, 0));
    }

    @Test
    void reason_approver_and_days_are_kept_shown_and_counted() {
        send(walk.late());

        assertThat(deadlines.find(walk.file(reference).id(), Obligation.NOTIFY))
                .get()
                .extracting(deadline -> deadline.lateness())
                .isEqualTo(new Lateness(6, "Snow", lead.id()));
        assertThat(records.timeline(reference, "done-late"))
                .containsExactly("Notify: done 6 working days late, with a reason and an approval");
        SeenCase seen = seenBy(Role.PARTNERSHIP_BUSINESS_MANAGER);
        assertThat(seen.metLate().inWords()).isEqualTo("Met late: 1, by 6 working days");
        assertThat(seen.clocks().get(0).lateApprovedBy()).isEqualTo(lead.name());
        assertThat(caseTasks.of(seen))
                .filteredOn(task -> task.doneLate() != null)
                .singleElement()
                .returns("Task_SendNotification", task -> task.task().key().task());
        assertThat(caseTasks.decisions(seen).get(0).summary().groups().get(0).rows())
                .anySatisfy(row -> assertThat(row.lines()).containsExactly(lead.name()));
    }

    @Test
    void why_it_was_late_is_read_by_those_who_may_read_the_step_and_the_days_by_all_who_see_the_case() {
        send(walk.late());

        SeenCase partners = seenBy(Role.PARTNERSHIP_BUSINESS_MANAGER);
        assertThat(partners.mayReadWhyLate(partners.clocks().get(0))).isTrue();
        SeenCase panel = seenBy(Role.PANEL_SECRETARIAT);
        assertThat(panel.mayReadWhyLate(panel.clocks().get(0))).isFalse();
        assertThat(panel.metLate().count()).isOne();
    }

    @Test
    void those_who_may_approve_are_offered_by_name_and_role() {
        OpenTask open = tasks.open(
                partnership.the(Role.LOCAL_AUTHORITY_APPROVER),
                walk.task(reference, "Task_SendNotification").id());

        assertThat(open.typed().form().fields())
                .filteredOn(field -> field.name().equals("lateApprovedBy"))
                .singleElement()
                .satisfies(field -> assertThat(field.options())
                        .extracting(option -> option.label())
                        .contains(lead.name() + ", Lead safeguarding partner")
                        .noneMatch(label -> label.contains("business manager")));
    }

    @ParameterizedTest
    @CsvSource({
        "PARTNERSHIP_BUSINESS_MANAGER, NORTHSHIRE, not-an-approver",
        "LEAD_SAFEGUARDING_PARTNER, SOUTHSHIRE, not-an-approver",
        "LOCAL_AUTHORITY_APPROVER, NORTHSHIRE, own-work",
    })
    void nobody_else_approves_and_nobody_their_own_work(Role role, String area, String code) {
        String answers = ",'lateReason':'Snow','lateApprovedBy':'%s'"
                .formatted(partnership.the(role, area).id());

        assertThatThrownBy(() -> send(answers))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .returns("/lateApprovedBy", error -> error.pointer())
                                .returns(code, error -> error.code()));
        assertThat(walk.openSteps(reference)).containsExactly("Task_SendNotification");
    }

    @Test
    void what_is_missing_where_it_is_late_is_said_before_it_is_read_once_more() {
        assertReasonAndApproverMissing(
                () -> check(Role.LOCAL_AUTHORITY_APPROVER, "Task_SendNotification", "{'choice':'SEND'}"));
    }

    @Test
    void nothing_is_missing_where_nothing_is_sent() {
        assertThatCode(() -> check(
                        Role.LOCAL_AUTHORITY_APPROVER,
                        "Task_SendNotification",
                        "{'choice':'RETURN','correction':'The area'}"))
                .doesNotThrowAnyException();
    }

    @Test
    void of_a_rapid_review_it_is_said_before_it_is_read_once_more_too() {
        theRapidReviewIsLateToo();

        assertReasonAndApproverMissing(
                () -> check(Role.PARTNERSHIP_BUSINESS_MANAGER, "Task_SendRapidReview", "{'panelAgreedBy':null}"));
    }

    @Test
    void of_an_answer_of_the_panel_too_and_not_of_its_question() {
        reference = walk.rapidReviewSent();
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
        walk.giveView(reference, "AGREES_LOCAL_REVIEW");
        clock.set(MONTHS_LATER);
        String decided = "'decidedOn':'%s','reasons':'R'}".formatted(MONTHS_LATER.toLocalDate());

        assertReasonAndApproverMissing(() -> check(
                Role.PANEL_SECRETARIAT, "Task_RecordPanelDecision", "{'answer':'AGREES_LOCAL_REVIEW'," + decided));
        assertThatCode(() -> check(
                        Role.PANEL_SECRETARIAT,
                        "Task_RecordPanelDecision",
                        "{'answer':'ASKS_FOR_INFORMATION','expectedOn':'%s',"
                                        .formatted(MONTHS_LATER.toLocalDate().plusDays(7))
                                + decided))
                .doesNotThrowAnyException();
    }

    @Test
    void of_publication_too_now_and_at_a_day_that_is_set() {
        reference = walk.copiesSent();
        clock.set(MONTHS_LATER);

        assertReasonAndApproverMissing(
                () -> check(Role.PARTNERSHIP_BUSINESS_MANAGER, "Task_PublishReport", PUBLISHING.formatted("'NOW'")));
        assertReasonAndApproverMissing(() -> check(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                "Task_PublishReport",
                PUBLISHING.formatted("'LATER','releaseOn':'%s'"
                        .formatted(MONTHS_LATER.toLocalDate().plusDays(1)))));
    }

    @Test
    void a_name_is_no_approval() {
        assertThatThrownBy(() -> send(",'lateReason':'Snow','lateApprovedBy':'the director'"))
                .isInstanceOf(InvalidAnswers.class)
                .hasMessageContaining("not-an-approver");
    }

    @Test
    void what_is_late_twice_is_counted_twice() {
        theRapidReviewIsLateToo();

        walk.sendRapidReview(reference, walk.late());

        assertThat(seenBy(Role.PARTNERSHIP_BUSINESS_MANAGER).metLate().workingDays())
                .containsExactly(6, 1);
    }

    private void theRapidReviewIsLateToo() {
        send(walk.late());
        walk.holdRapidReview(reference);
        walk.sign(reference);
        clock.set(LocalDateTime.of(2026, 5, 30, 9, 0));
    }

    private static void assertReasonAndApproverMissing(ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/lateReason", "/lateApprovedBy"));
    }

    private void check(Role role, String step, String answers) {
        tasks.check(partnership.the(role), walk.task(reference, step).id(), CaseWalk.answers(answers));
    }

    private void send(String late) {
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND'%s}".formatted(late));
    }

    private SeenCase seenBy(Role role) {
        return cases.see(partnership.the(role), reference);
    }
}
