package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.Lateness;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.SeenCase;
import org.practicereview.workflow.view.WhyReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of the time of the boards, recorded years later: each step with the day it was done (S1 to S18). */
@IntegrationTest
class SeriousCaseReviewTest {

    private static final LocalDate IN_2014 = LocalDate.of(2014, 3, 3);
    private static final LocalDate IN_2016 = LocalDate.of(2016, 3, 1);
    private static final String LATE = ",'lateReason':'Snow','lateAgreedBy':'Chair of the board'";

    @Autowired
    BoardWalk board;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseRecords records;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    CaseAccess access;

    @Autowired
    Areas areas;

    @Autowired
    Jobs jobs;

    @Autowired
    CaseReader cases;

    @Autowired
    WhyReader dates;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void what_was_done_in_time_in_2016_is_in_time_however_late_it_is_recorded() {
        IncidentReference reference = published(IN_2016);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
        assertThat(walk.file(reference).edition()).isEqualTo("WT2015");
        assertThat(deadlines.of(List.of(walk.file(reference).id())))
                .extracting(Deadline::obligation)
                .containsExactly(
                        Obligation.NOTIFY,
                        Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW,
                        Obligation.TELL_OF_SERIOUS_CASE_REVIEW_DECISION,
                        Obligation.COMPLETE_SERIOUS_CASE_REVIEW,
                        Obligation.SEND_ADVANCE_COPIES);
        assertThat(deadlines.of(List.of(walk.file(reference).id()))).allSatisfy(deadline -> {
            assertThat(deadline.isOpen()).isFalse();
            assertThat(deadline.isLate(England.today(clock))).isFalse();
            assertThat(deadline.overdueSince()).isNull();
        });
        assertThat(records.timeline(reference, "deadline-missed")).isEmpty();
        assertThat(records.messages(reference, "DEADLINE_MISSED")).isEmpty();
    }

    @Test
    void those_of_the_day_are_told_and_the_day_they_were_told_is_in_the_message() {
        IncidentReference reference = published(IN_2016);

        assertThat(records.messages(reference, "NOTIFICATION_SENT_TO_OFSTED_AND_LSCB"))
                .containsExactly("LSCB: first", "OFSTED: first");
        assertThat(records.messages(reference, "SERIOUS_CASE_REVIEW_INITIATED"))
                .containsExactly("DEPARTMENT: first", "EXPERT_PANEL: first", "OFSTED: first");
        assertThat(records.messages(reference, "SERIOUS_CASE_REVIEWER_APPOINTED"))
                .containsExactly("EXPERT_PANEL: first", "OFSTED: first");
        assertThat(records.messages(reference, "SERIOUS_CASE_REVIEW_COPIES_SENT"))
                .containsExactly("DEPARTMENT: first", "EXPERT_PANEL: first", "OFSTED: first");
        assertThat(bodies(reference)).anyMatch(body -> body.contains("on 2 March 2016"));
        assertThat(bodies(reference)).noneMatch(body -> body.contains("2026."));
    }

    @Test
    void nothing_in_its_timeline_is_in_the_words_of_later_years() {
        IncidentReference reference = published(IN_2016);

        assertThat(database.sql("select what from case_event where case_id = :case order by sequence")
                        .param("case", walk.file(reference).id())
                        .query(String.class)
                        .list())
                .contains(
                        "Notification sent to Ofsted and the Local Safeguarding Children Board on 2 March 2016",
                        "Serious case review initiated on 11 March 2016",
                        "Serious case review published on 19 July 2016")
                .noneMatch(
                        what -> what.toLowerCase().contains("rapid review") || what.contains("safeguarding practice"));
    }

    @Test
    void the_edition_of_2013_named_no_days_for_notifying_and_a_week_for_copies() {
        IncidentReference reference = published(IN_2014);

        assertThat(deadlines.of(List.of(walk.file(reference).id())))
                .extracting(Deadline::obligation)
                .containsExactly(
                        Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW,
                        Obligation.COMPLETE_SERIOUS_CASE_REVIEW,
                        Obligation.SEND_ADVANCE_COPIES);
        assertThat(deadline(reference, Obligation.SEND_ADVANCE_COPIES).dueOn()).isEqualTo(IN_2014.plusDays(133));
        assertThat(records.messages(reference, "SERIOUS_CASE_REVIEW_INITIATED"))
                .containsExactly("EXPERT_PANEL: first", "OFSTED: first");
    }

    @Test
    void a_review_published_stays_available_for_twelve_months() {
        IncidentReference reference = published(IN_2016);

        assertThat(database.sql("select available_until from serious_case_review where case_id = :case")
                        .param("case", walk.file(reference).id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2017-07-19");
        assertThat(dates.of(cases.see(partnership.the(Role.PARTNERSHIP_CHAIR), reference), "first-take-down-day")
                        .explanation())
                .satisfies(explained -> assertThat(explained.date()).isEqualTo("2017-07-20"))
                .satisfies(explained -> assertThat(explained.steps())
                        .extracting(step -> step.words())
                        .contains("Thursday 20 July 2017 is the first day on which it may be taken down."));
    }

    @Test
    void a_date_that_was_not_kept_is_late_with_a_reason_and_with_who_agreed_to_it_then() {
        IncidentReference reference = board.notified(IN_2016, IN_2016.plusDays(1));
        LocalDate late = IN_2016.plusDays(40);

        assertThatThrownBy(() -> board.decide(reference, "INITIATED", late))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.message())
                                .containsExactly(
                                        "/lateReason It was due on 2 April 2016: say why it was late",
                                        "/lateAgreedBy It was due on 2 April 2016: say who agreed then that it was late,"
                                                + " or that the record does not say"));
        board.chair(
                reference,
                "Task_DecideOnSeriousCaseReview",
                "{'criteriaMet':true,'decision':'INITIATED','decidedOn':'%s','reasons':'R'%s}".formatted(late, LATE));

        Deadline decided = deadline(reference, Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW);
        assertThat(decided.isLate(England.today(clock))).isTrue();
        assertThat(decided.lateness()).isEqualTo(new Lateness(5, "Snow", null, "Chair of the board"));
        assertThat(records.timeline(reference, "done-late"))
                .containsExactly(decided.obligation().label()
                        + ": done 5 working days late, with a reason; who agreed to it then is recorded");
    }

    @Test
    void why_it_was_late_and_who_agreed_is_read_by_those_who_may_read_the_step() {
        IncidentReference reference = board.notified(IN_2016, IN_2016.plusDays(1));
        board.chair(
                reference,
                "Task_DecideOnSeriousCaseReview",
                "{'criteriaMet':true,'decision':'INITIATED','decidedOn':'%s','reasons':'R'%s}"
                        .formatted(IN_2016.plusDays(40), LATE));
        board.tell(reference, IN_2016.plusDays(41));

        SeenCase partners = cases.see(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER), reference);
        SeenCase ofsted = cases.see(partnership.the(Role.OFSTED_READER), reference);

        assertThat(partners.clocks()).filteredOn(partners::mayReadWhyLate).hasSameSizeAs(partners.clocks());
        assertThat(ofsted.clocks()).noneMatch(ofsted::mayReadWhyLate);
        assertThat(ofsted.metLate().inWords()).isEqualTo("Met late: 1, by 5 working days");
    }

    @Test
    void nobody_of_today_approves_what_was_late_then_and_nobody_of_then_what_is_late_today() {
        IncidentReference then = board.recorded(IN_2016, "DIED", "SUSPECTED", "NEITHER");
        board.prepared(then, "OFSTED_AND_LSCB");
        IncidentReference today = walk.prepared();

        assertNotAsked(then, ",'sentOn':'2016-05-02'" + walk.late(), "/lateApprovedBy not-asked");
        assertNotAsked(today, ",'lateAgreedBy':'Chair of the board'", "/lateAgreedBy not-asked");
        send(then, ",'sentOn':'2016-05-02'" + LATE);

        assertThat(deadline(then, Obligation.NOTIFY).lateness())
                .isEqualTo(new Lateness(36, "Snow", null, "Chair of the board"));
    }

    private void assertNotAsked(IncidentReference reference, String answers, String expected) {
        assertThatThrownBy(() -> send(reference, answers))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactly(expected));
    }

    private void send(IncidentReference reference, String answers) {
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND'%s}".formatted(answers));
    }

    @Test
    void until_its_day_is_stated_nobody_says_that_it_was_late() {
        IncidentReference reference = board.notified(IN_2016, IN_2016.plusDays(1));

        SeenCase seen = cases.see(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER), reference);

        assertThat(seen.running()).get().satisfies(clock -> {
            assertThat(clock.inWords())
                    .isEqualTo("due on 2 April 2016; the day on which it was done is recorded with the step");
            assertThat(clock.late()).isFalse();
            assertThat(clock.workingDaysLate()).isZero();
        });
        assertThat(database.sql(
                                "select count(*) from act_hi_actinst where act_id_ like '%Overdue%'"
                                        + " and proc_inst_id_ in (select proc_inst_id_ from act_hi_procinst where business_key_ = :case)")
                        .param("case", reference.value())
                        .query(Integer.class)
                        .single())
                .as("steps that record a breach")
                .isZero();
    }

    @Test
    void nothing_is_recorded_of_a_day_to_come_or_of_one_before_its_time_began() {
        IncidentReference reference = board.recorded(IN_2016, "DIED", "SUSPECTED", "NEITHER");
        board.prepared(reference, "OFSTED_AND_LSCB");

        assertThatThrownBy(() -> board.send(reference, LocalDate.of(2027, 1, 1)))
                .isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() -> board.send(reference, IN_2016.minusDays(1))).isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() -> walk.complete(
                        Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}"))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors().get(0).pointer()).isEqualTo("/sentOn"));
        board.send(reference, IN_2016.plusDays(1));
        assertThatThrownBy(() -> board.decide(reference, "INITIATED", IN_2016)).isInstanceOf(InvalidAnswers.class);
    }

    @Test
    void the_panel_is_no_choice_before_2018_and_the_board_none_today() {
        IncidentReference then = board.recorded(IN_2016, "DIED", "SUSPECTED", "NEITHER");
        IncidentReference today = walk.recorded();

        assertThatThrownBy(() -> board.prepared(then, "PANEL")).isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() -> board.prepared(today, "OFSTED_AND_LSCB")).isInstanceOf(InvalidAnswers.class);
    }

    @Test
    void where_the_criteria_are_met_a_review_is_always_initiated() {
        IncidentReference reference = board.notified(IN_2016, IN_2016.plusDays(1));

        assertThatThrownBy(() -> board.chair(
                        reference,
                        "Task_DecideOnSeriousCaseReview",
                        "{'criteriaMet':true,'decision':'NOT_INITIATED','decidedOn':'2016-03-11','reasons':'R'}"))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors().get(0).code()).isEqualTo("criteria-met"));
    }

    @Test
    void the_day_the_area_began_anew_parts_the_decisions_of_board_and_partners() {
        IncidentReference reference = board.notified(LocalDate.of(2018, 6, 20), LocalDate.of(2018, 6, 21));
        areas.newArrangementsBegan(Partnership.NORTHSHIRE, null);

        assertRefused(reference, "INITIATED", LocalDate.of(2018, 7, 2), "/decidedOn area-start-unknown");
        areas.newArrangementsBegan(Partnership.NORTHSHIRE, LocalDate.of(2018, 7, 10));
        assertRefused(reference, "INITIATED", LocalDate.of(2018, 7, 10), "/decision not-the-boards");
        assertRefused(reference, "LEFT_TO_PARTNERS", LocalDate.of(2018, 7, 9), "/decision still-the-boards");
        board.decide(reference, "INITIATED", LocalDate.of(2018, 7, 9));

        board.tell(reference, LocalDate.of(2018, 7, 10));
        assertThat(records.messages(reference, "SERIOUS_CASE_REVIEW_INITIATED"))
                .containsExactly("DEPARTMENT: first", "OFSTED: first", "PANEL: first");
        assertThat(deadline(reference, Obligation.COMPLETE_SERIOUS_CASE_REVIEW).edition())
                .isEqualTo("WT2018");
    }

    @Test
    void the_panel_reads_a_case_of_a_board_once_it_is_told_and_what_only_its_predecessor_heard_it_does_not() {
        areas.newArrangementsBegan(Partnership.NORTHSHIRE, LocalDate.of(2019, 4, 1));
        IncidentReference later = board.notified(LocalDate.of(2018, 6, 20), LocalDate.of(2018, 6, 21));
        board.decide(later, "NOT_INITIATED", LocalDate.of(2018, 7, 2));
        assertThatThrownBy(() -> access.see(partnership.the(Role.PANEL_MEMBER), later))
                .isInstanceOf(NotFound.class);
        board.tell(later, LocalDate.of(2018, 7, 3));
        IncidentReference earlier = board.notified(IN_2016, IN_2016.plusDays(1));
        board.decide(earlier, "NOT_INITIATED", IN_2016.plusDays(10));
        board.tell(earlier, IN_2016.plusDays(11));

        assertThat(access.see(partnership.the(Role.PANEL_MEMBER), later).reference())
                .isEqualTo(later);
        assertThat(access.readable(partnership.the(Role.PANEL_MEMBER), walk.file(later)))
                .isNotEmpty();
        assertThatThrownBy(() -> access.see(partnership.the(Role.PANEL_MEMBER), earlier))
                .isInstanceOf(NotFound.class);
        assertThat(access.see(partnership.the(Role.DEPARTMENT_READER), earlier).reference())
                .isEqualTo(earlier);
        assertThat(access.see(partnership.the(Role.OFSTED_READER), earlier).reference())
                .isEqualTo(earlier);
    }

    @Test
    void a_rapid_review_of_2018_can_end_with_the_decision_of_the_board() {
        areas.newArrangementsBegan(Partnership.NORTHSHIRE, LocalDate.of(2019, 4, 1));
        IncidentReference reference =
                board.recorded(LocalDate.of(2018, 8, 1), "SERIOUSLY_HARMED", "SUSPECTED", "NEITHER");
        board.prepared(reference, "PANEL");
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND'" + walk.late() + "}");
        walk.holdRapidReview(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
        walk.giveView(reference, "AGREES_LOCAL_REVIEW");
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecordPanelDecision",
                "{'answer':'AGREES_LOCAL_REVIEW','decidedOn':'2026-04-20','reasons':'Considered','letter':'Dear partners'}");

        assertThatThrownBy(() -> decideOnReview(reference, "LOCAL_REVIEW", "2018-09-10"))
                .isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() -> decideOnReview(reference, "BOARD", "2019-04-01"))
                .isInstanceOf(InvalidAnswers.class);
        decideOnReview(reference, "BOARD", "2018-09-10");

        board.decide(reference, "INITIATED", LocalDate.of(2018, 9, 10));
        assertThat(walk.openSteps(reference)).containsExactly("Task_TellOfDecision");
        assertThat(deadlines.find(walk.file(reference).id(), Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW))
                .isEmpty();
    }

    @Test
    void no_timer_disagrees_with_a_date_of_a_board() {
        IncidentReference reference = board.notified(IN_2014, IN_2014.plusDays(1));
        board.decide(reference, "INITIATED", IN_2014.plusDays(10));

        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
    }

    @Test
    void published_too_soon_after_its_copies_is_said_with_a_reason() {
        IncidentReference reference = completed(IN_2016);
        board.decideToPublish(reference, IN_2016.plusDays(110), IN_2016.plusDays(140));
        board.manager(reference, "Task_SendCopies", "{'sentOn':'%s'}".formatted(IN_2016.plusDays(120)));

        assertThatThrownBy(() -> publishOn(reference, IN_2016.plusDays(121), ""))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/soonerReason", "/soonerAgreedBy"));
        publishOn(
                reference,
                IN_2016.plusDays(121),
                ",'soonerReason':'A newspaper had it','soonerAgreedBy':'The record does not say'");

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.ACTIONS_OPEN);
    }

    private IncidentReference completed(LocalDate day) {
        IncidentReference reference = board.notified(day, day.plusDays(1));
        board.decide(reference, "INITIATED", day.plusDays(10));
        board.tell(reference, day.plusDays(11));
        board.reviewed(reference, day.plusDays(50), day.plusDays(100));
        return reference;
    }

    private IncidentReference published(LocalDate day) {
        IncidentReference reference = completed(day);
        board.decideToPublish(reference, day.plusDays(110), day.plusDays(140));
        board.publish(reference, day.plusDays(111), day.plusDays(140));
        walk.learn(reference);
        return reference;
    }

    private void publishOn(IncidentReference reference, LocalDate day, String more) {
        board.manager(
                reference,
                "Task_PublishSeriousCaseReview",
                "{'publishedOn':'%s','where':'On its pages','inFull':true%s}".formatted(day, more));
    }

    private void decideOnReview(IncidentReference reference, String decision, String day) {
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnLocalReview",
                "{'decision':'%s','decidedOn':'%s','reasons':'Decided'}".formatted(decision, day));
    }

    private void assertRefused(IncidentReference reference, String decision, LocalDate day, String expected) {
        assertThatThrownBy(() -> board.decide(reference, decision, day))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactly(expected));
    }

    @Test
    void the_national_panel_advises_and_asks_the_chair_to_explain_by_its_name_of_that_day() {
        IncidentReference reference = board.notified(IN_2016, IN_2016.plusDays(1));
        board.decide(reference, "INITIATED", IN_2016.plusDays(10));
        board.tell(reference, IN_2016.plusDays(11));
        String appointed = "{'reviewers':'Two','appointedOn':'2016-04-01','noConflictDeclared':true,"
                + "'namesSentOn':'2016-04-04','advice':'One works for the area','advisedOn':'%s','chairAsked':true}";

        assertThatThrownBy(() -> board.manager(reference, "Task_AppointReviewers", appointed.formatted("2016-04-03")))
                .isInstanceOf(InvalidAnswers.class)
                .hasMessageContaining("too-early");
        board.manager(reference, "Task_AppointReviewers", appointed.formatted("2016-04-11"));

        assertThat(records.timeline(reference, "national-panel-advised"))
                .containsExactly("Advice of the national panel of independent experts on serious case reviews received:"
                        + " on the reviewers, on 11 April 2016");
        assertThat(records.timeline(reference, "chair-asked-to-attend"))
                .containsExactly("The chair of the board was asked to attend the national panel of independent experts"
                        + " on serious case reviews and explain");
    }

    @Test
    void what_is_told_of_not_publishing_from_29_June_2018_is_told_to_the_new_panel() {
        IncidentReference reference = board.notified(IN_2016, IN_2016.plusDays(1));
        board.decide(reference, "INITIATED", IN_2016.plusDays(10));
        board.tell(reference, IN_2016.plusDays(11));
        board.reviewed(reference, IN_2016.plusDays(50), IN_2016.plusDays(100));

        board.toldOfNotPublishing(reference, LocalDate.of(2018, 7, 2));

        assertThat(records.timeline(reference, "not-publishing-told"))
                .containsExactly("The Child Safeguarding Practice Review Panel was told that it is not published,"
                        + " on 2 July 2018");
        assertThat(records.timeline(reference, "national-panel-advised"))
                .containsExactly("Advice of the Child Safeguarding Practice Review Panel received:"
                        + " it disagreed with not publishing, on 9 July 2018");
    }

    private Deadline deadline(IncidentReference reference, Obligation obligation) {
        jobs.runDueOf(reference.value());
        return deadlines
                .find(walk.file(reference).id(), obligation)
                .orElseThrow(() -> new AssertionError("no deadline to " + obligation));
    }

    private List<String> bodies(IncidentReference reference) {
        return database.sql("select body from outbox_message where case_id = :case")
                .param("case", walk.file(reference).id())
                .query(String.class)
                .list();
    }
}
