package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.notification.ViewsOfPartners.SeenView;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that was considered and not notified is weighed again; its clock is the one that always ran (T2). */
@IntegrationTest
class ReopenedCasesTest {

    private static final String DECIDE = "Task_DecideWhetherToNotify";

    @Autowired
    CaseWalk walk;

    @Autowired
    BoardWalk board;

    @Autowired
    Partnership partnership;

    @Autowired
    ReopenedCases reopened;

    @Autowired
    ViewsOfPartners views;

    @Autowired
    Tasks tasks;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseRecords records;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    private IncidentReference reference;

    @BeforeEach
    void a_case_not_notified_with_one_view() {
        clock.reset();
        reference = walk.recorded();
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_GiveViewHealth",
                "{'view':'NOTIFY','reasons':'An earlier injury'}");
        decide("NOT_NOTIFIED");
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void everybody_is_asked_anew_and_what_was_decided_before_stays_on_record() {
        LocalDate due = deadline().dueOn();

        reopen(Role.DELEGATED_PARTNER_HEALTH);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CRITERIA_CHECK);
        assertThat(walk.openSteps(reference))
                .containsExactly(DECIDE, "Task_GiveViewHealth", "Task_GiveViewLocalAuthority", "Task_GiveViewPolice");
        assertThat(given()).containsOnlyNulls();
        assertThat(deadline().isOpen()).isTrue();
        assertThat(deadline().dueOn()).isEqualTo(due);
        assertThat(jobs.waitingAt(reference.value())).containsExactly("BoundaryEvent_NotificationDue");
        assertThat(records.timeline(reference, "not-notified")).hasSize(1);
        assertThat(records.timeline(reference, "reopened")).hasSize(1);
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
    }

    @Test
    void whoever_decides_again_reads_why_and_may_now_notify() {
        reopen(Role.LOCAL_AUTHORITY_NOTIFIER);

        Facts why = tasks.open(
                        partnership.the(Role.LOCAL_AUTHORITY_APPROVER),
                        walk.task(reference, DECIDE).id())
                .toRead()
                .get(0);
        assertThat(why.heading()).isEqualTo("Why it is weighed again");
        assertThat(why.rows()).extracting(Facts.Fact::value).containsExactly("The school rang");
        decide("PANEL");
        walk.prepare(reference);
        walk.complete(Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.RAPID_REVIEW_OPEN);
        assertThat(deadline().metAt()).isNotNull();
    }

    @Test
    void a_date_that_has_passed_by_then_is_late_and_stays_the_same() {
        LocalDate due = deadline().dueOn();
        clock.advance(Duration.ofDays(30));

        reopen(Role.LOCAL_AUTHORITY_APPROVER);
        jobs.runDueOf(reference.value());

        assertThat(deadline().dueOn()).isEqualTo(due);
        assertThat(deadline().overdueSince()).isNotNull();
        decide("PANEL");
        walk.prepare(reference);
        assertThatThrownBy(() -> walk.complete(
                        Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}"))
                .isInstanceOf(InvalidAnswers.class);
    }

    @Test
    void it_can_be_decided_not_to_notify_again_and_reopened_again() {
        reopen(Role.LOCAL_AUTHORITY_APPROVER);
        decide("NOT_NOTIFIED");
        clock.advance(Duration.ofHours(1));
        assertThat(walk.openSteps(reference)).isEmpty();
        assertThat(jobs.timersOf(reference.value())).isEmpty();

        reopen(Role.LOCAL_AUTHORITY_APPROVER);

        assertThat(walk.openSteps(reference)).contains(DECIDE);
        assertThat(records.timeline(reference, "not-notified")).hasSize(2);
    }

    @Test
    void nobody_reopens_what_is_open_and_nobody_without_the_right_reopens_anything() {
        assertThatThrownBy(() -> reopen(Role.PARTNERSHIP_CHAIR)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> reopen(Role.PANEL_MEMBER)).isInstanceOf(NotFound.class);
        reopen(Role.LOCAL_AUTHORITY_APPROVER);

        assertThatThrownBy(() -> reopen(Role.LOCAL_AUTHORITY_APPROVER))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("not-reopenable"));
    }

    @Test
    void a_case_of_the_boards_opens_without_partners_to_ask() {
        reference = board.recorded(LocalDate.of(2016, 3, 1), "SERIOUSLY_HARMED", "SUSPECTED", "NEITHER");
        decide("NOT_NOTIFIED");

        reopen(Role.LOCAL_AUTHORITY_APPROVER);

        assertThat(walk.openSteps(reference)).containsExactly(DECIDE);
    }

    private void reopen(Role role) {
        reopened.reopen(partnership.the(role), reference, new Reopening("The school rang"));
    }

    private void decide(String route) {
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                DECIDE,
                "{'route':'%s','reasons':'Decided'}".formatted(route));
    }

    private Deadline deadline() {
        return deadlines.find(walk.file(reference).id(), Obligation.NOTIFY).orElseThrow();
    }

    private List<PartnerView.Given> given() {
        return views.see(partnership.the(Role.LOCAL_AUTHORITY_APPROVER), reference).views().stream()
                .map(SeenView::view)
                .map(PartnerView::given)
                .toList();
    }
}
