package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.AnswerError;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Route;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.WhyReader;
import org.springframework.beans.factory.annotation.Autowired;

/** What was recorded wrongly is corrected until the notification is sent; dates that follow from it move. */
@IntegrationTest
class IncidentCorrectionsTest {

    private static final String DUE = "BoundaryEvent_NotificationDue";
    private static final String DEATH_DUE = "BoundaryEvent_ChildDeathNotificationDue";

    @Autowired
    QuietCases quiet;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    IncidentCorrections corrections;

    @Autowired
    FactHistory facts;

    @Autowired
    Deadlines deadlines;

    @Autowired
    WhyReader why;

    @Autowired
    CaseReader cases;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseRecords records;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void on_the_first_day() {
        clock.reset();
    }

    @Test
    void nothing_is_saved_before_it_was_shown() {
        IncidentReference reference = walk.recorded();
        var before = records.of(reference);

        ForeseenChange foreseen =
                corrections.preview(approver(), reference, CaseWalk.answers("{'harm':'OTHER','reason':'Mistyped'}"));

        assertThat(foreseen.before().route()).isEqualTo(Route.PANEL);
        assertThat(foreseen.after().route()).isEqualTo(Route.NOT_NOTIFIED);
        assertThat(IncidentCorrections.differences(foreseen))
                .extracting(FactHistory.Difference::inWords)
                .containsExactly("A child was seriously harmed; now: Something else");
        assertThat(records.of(reference)).isEqualTo(before);
    }

    @Test
    void where_nothing_is_suspected_the_clock_starts_on_the_day_of_awareness_and_that_is_said() {
        IncidentReference reference = walk.recorded();

        ForeseenChange foreseen = corrections.preview(
                approver(),
                reference,
                CaseWalk.answers("{'abuseOrNeglect':'NOT_SUSPECTED','abuseSuspectedOn':null,'reason':'Mistyped'}"));

        assertThat(foreseen.read())
                .flatExtracting(Facts::rows)
                .contains(new Facts.Fact("The clock starts on", "20 April 2026, the day of awareness"));
    }

    @Test
    void a_wrong_day_moves_the_date_its_explanation_and_its_timer() {
        clock.advance(Duration.ofDays(2));
        IncidentReference reference = walk.recorded();
        assertThat(deadline(reference).dueOn()).isEqualTo(LocalDate.of(2026, 4, 29));

        correct(reference, "{'awareOn':'2026-04-21','abuseSuspectedOn':'2026-04-21','reason':'The call came earlier'}");

        Deadline moved = deadline(reference);
        assertThat(moved.startedOn()).isEqualTo(LocalDate.of(2026, 4, 21));
        assertThat(moved.dueOn()).isEqualTo(LocalDate.of(2026, 4, 28));
        assertThat(explained(reference, moved))
                .contains("Moved from", "the incident was corrected, so that the clock starts on 21 April 2026")
                .contains("The clock starts on the later of awareness and suspicion");
        assertThat(jobs.timersOf(reference.value()))
                .singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate().toInstant()).isEqualTo(moved.lapsesAt()));
        assertThat(walk.file(reference).incident().awareOn()).isEqualTo(LocalDate.of(2026, 4, 21));
        assertThat(facts.of(approver(), reference))
                .extracting(FactHistory.Version::number)
                .containsExactly(2, 1);
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
    }

    @Test
    void a_date_that_had_passed_is_in_time_again_and_waits_once_more() {
        IncidentReference reference = walk.recorded();
        clock.advance(Duration.ofDays(9));
        jobs.runDueOf(reference.value());
        assertThat(deadline(reference).overdueSince()).isNotNull();

        correct(reference, "{'awareOn':'2026-04-28','abuseSuspectedOn':'2026-04-28','reason':'Mistyped'}");

        assertThat(deadline(reference).overdueSince()).isNull();
        assertThat(jobs.waitingAt(reference.value())).containsExactly(DUE);
    }

    @Test
    void another_route_while_it_is_prepared_is_decided_anew() {
        IncidentReference reference = walk.notifying();

        ForeseenChange done = correct(reference, "{'harm':'OTHER','reason':'It was another child'}");

        assertThat(done.weighedAgain()).isTrue();
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CRITERIA_CHECK);
        assertThat(walk.openSteps(reference)).contains("Task_DecideWhetherToNotify");
        assertThat(jobs.waitingAt(reference.value())).containsExactly(DUE);
        assertThat(deadline(reference).isOpen()).isTrue();
    }

    @Test
    void the_same_route_while_it_is_prepared_lets_the_work_go_on() {
        IncidentReference reference = walk.notifying();
        String task = walk.task(reference, "Task_PrepareNotification").id();

        correct(reference, "{'place':'Newtown','reason':'Mistyped'}");

        assertThat(walk.task(reference, "Task_PrepareNotification").id()).isEqualTo(task);
        assertThat(walk.file(reference).incident().place()).isEqualTo("Newtown");
        assertThat(records.timeline(reference, "deadline-moved")).isEmpty();
    }

    @Test
    void under_another_edition_a_clock_by_its_rules_starts() {
        IncidentReference reference = walk.recorded();

        correct(reference, """
                {'incidentOn':'2022-05-02','awareOn':'2022-05-03','abuseSuspectedOn':'2022-05-03',
                 'reason':'The year was mistyped'}""");

        assertThat(walk.file(reference).edition()).isEqualTo("WT2018-2020");
        List<Deadline> all = deadlines.of(List.of(walk.file(reference).id()));
        assertThat(all).hasSize(2);
        assertThat(all.get(0).cancelledBecause()).contains("another edition applies from 3 May 2022");
        assertThat(all.get(1).edition()).isEqualTo("WT2018-2020");
        jobs.runDueOf(reference.value());
        assertThat(deadline(reference).overdueSince()).isNotNull();
    }

    @Test
    void a_death_that_was_none_is_told_to_nobody_and_one_that_was_is() {
        IncidentReference died = quiet.lookedAfterChildDied();
        IncidentReference harmed = walk.recorded();
        assertThat(jobs.waitingAt(died.value())).contains(DEATH_DUE);

        correct(died, "{'harm':'SERIOUSLY_HARMED','reason':'The child lives'}");
        correct(harmed, "{'harm':'DIED','reason':'The child died on that day'}");

        assertThat(jobs.waitingAt(died.value())).containsExactly(DUE);
        assertThat(walk.openSteps(died)).doesNotContain("Task_ConfirmChildDeathNotification");
        assertThat(jobs.waitingAt(harmed.value())).contains(DEATH_DUE, DUE);
    }

    @Test
    void the_hours_to_tell_of_a_death_run_from_the_corrected_moment() {
        IncidentReference reference = quiet.lookedAfterChildDied();

        correct(reference, "{'awareTime':'08:30','reason':'The hour was missing'}");

        assertThat(records.timeline(reference, "child-death-date-moved")).hasSize(1);
        assertThat(jobs.timersOf(reference.value()))
                .extracting(timer -> timer.getDuedate().toInstant())
                .contains(Instant.parse("2026-04-22T07:30:01Z"));
    }

    @Test
    void what_cannot_be_is_named_with_its_place() {
        IncidentReference reference = walk.recorded();

        assertThat(errors(reference, "{'awareOn':'2026-04-01','reason':' '}"))
                .extracting(AnswerError::pointer)
                .containsExactlyInAnyOrder("/awareOn", "/reason");
        assertThat(errors(reference, "{'incidentOn':'2019-04-01','reason':'Mistyped'}"))
                .extracting(AnswerError::code)
                .containsExactly("born-after-incident");
        assertThat(errors(reference, "{'reason':'Mistyped'}"))
                .extracting(AnswerError::code)
                .containsExactly("nothing-corrected");
        assertThat(errors(reference, "{'area':'SOUTHSHIRE','reason':'Mistyped'}"))
                .extracting(AnswerError::code)
                .containsExactly("not-asked");
    }

    @Test
    void after_sending_a_correction_is_an_addendum_and_what_is_not_notified_is_reopened_first() {
        IncidentReference sent = walk.notified();
        IncidentReference not = quiet.notNotified();

        assertThatThrownBy(() -> correct(sent, "{'place':'Newtown','reason':'Mistyped'}"))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("notification-sent"));
        assertThatThrownBy(() -> correct(not, "{'place':'Newtown','reason':'Mistyped'}"))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("not-open"));
    }

    @Test
    void nobody_without_the_right_corrects_it() {
        IncidentReference reference = walk.recorded();

        assertThatThrownBy(() -> corrections.correct(
                        partnership.the(Role.PARTNERSHIP_CHAIR),
                        reference,
                        CaseWalk.answers("{'place':'Newtown','reason':'Mistyped'}"),
                        version -> {}))
                .isInstanceOf(NotPermitted.class);
    }

    private ForeseenChange correct(IncidentReference reference, String answers) {
        return corrections.correct(approver(), reference, CaseWalk.answers(answers), version -> {});
    }

    private List<AnswerError> errors(IncidentReference reference, String answers) {
        try {
            correct(reference, answers);
        } catch (InvalidAnswers refused) {
            return refused.errors();
        }
        throw new AssertionError("not refused");
    }

    private Person approver() {
        return partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
    }

    private Deadline deadline(IncidentReference reference) {
        return deadlines.find(walk.file(reference).id(), Obligation.NOTIFY).orElseThrow();
    }

    private String explained(IncidentReference reference, Deadline deadline) {
        return why.of(cases.see(approver(), reference), String.valueOf(deadline.id())).explanation().steps().stream()
                .map(step -> step.words())
                .reduce("", (one, next) -> one + "\n" + next);
    }
}
