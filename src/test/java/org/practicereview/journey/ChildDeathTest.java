package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFilter;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.ExplanationStep;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.practicereview.workflow.view.CaseListReader;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.CaseTasks;
import org.practicereview.workflow.view.ListedCase;
import org.practicereview.workflow.view.MetLate;
import org.practicereview.workflow.view.Why;
import org.practicereview.workflow.view.WhyReader;
import org.springframework.beans.factory.annotation.Autowired;

/** Telling the child death office runs beside the case: 48 hours by the clock, and nothing waits for it (K2, K3, K7). */
@IntegrationTest
class ChildDeathTest {

    private static final String CONFIRM = "Task_ConfirmChildDeathNotification";

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    Partnership partnership;

    @Autowired
    Tasks tasks;

    @Autowired
    CaseReader cases;

    @Autowired
    CaseTasks caseTasks;

    @Autowired
    CaseListReader lists;

    @Autowired
    WhyReader dates;

    @Test
    void forty_eight_hours_by_the_clock_also_over_the_change_of_the_clocks() {
        clock.set(LocalDateTime.of(2026, 10, 24, 20, 0));
        IncidentReference reference = died("'awareTime':'14:30',");
        Instant lastMoment = Instant.parse("2026-10-26T13:30:00Z");

        clock.set(lastMoment);
        jobs.runDueOf(reference.value());
        assertThat(records.timeline(reference, "deadline-missed")).isEmpty();
        clock.set(lastMoment.plusSeconds(1));
        jobs.runDueOf(reference.value());

        assertThat(records.timeline(reference, "deadline-missed"))
                .containsExactly(
                        "Date missed: Tell the child death office of the death, due at 1:30pm on 26 October 2026");
        assertThat(reconciler.reconcile()).noneMatch(drift -> drift.reference().equals(reference));
    }

    @Test
    void where_only_the_day_is_known_the_hours_run_from_its_first_moment() {
        IncidentReference reference = died("");
        clock.set(England.today(clock).plusDays(2).atTime(0, 0, 1));
        jobs.runDueOf(reference.value());

        assertThat(records.timeline(reference, "deadline-missed")).hasSize(1);
        assertThat(records.messages(reference, "DEADLINE_MISSED"))
                .containsExactlyInAnyOrder(
                        "LEAD_SAFEGUARDING_PARTNERS: NOTIFY_CHILD_DEATH 2026-04-21T23:00:00Z",
                        "CHILD_DEATH_REVIEW_PARTNERS: NOTIFY_CHILD_DEATH 2026-04-21T23:00:00Z");
    }

    @Test
    void a_case_ends_while_the_office_is_still_to_be_told_and_it_can_be_told_afterwards() {
        IncidentReference reference = died("");
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'An illness'}");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.NOT_NOTIFIED);
        assertThat(walk.openSteps(reference)).containsExactly(CONFIRM);

        told(reference, England.today(clock), "00:05", "");

        assertThat(walk.openSteps(reference)).isEmpty();
        assertThat(jobs.timersOf(reference.value())).isEmpty();
        assertThat(records.timeline(reference, "child-death-office-told"))
                .containsExactly(
                        "Child death office told at 12:05am on 20 April 2026; there is a joint agency response");
    }

    @Test
    void told_too_late_needs_a_reason_and_an_approver_and_told_before_it_was_known_or_in_the_future_cannot_be() {
        IncidentReference reference = died("'awareTime':'00:10',");
        LocalDate day = England.today(clock);

        assertThatThrownBy(() -> told(reference, day, "00:05", "")).isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() -> told(reference, day, "23:59", "")).isInstanceOf(InvalidAnswers.class);
        clock.set(day.plusDays(3).atTime(12, 0));
        assertThatThrownBy(() -> told(reference, day.plusDays(2), "00:11", ""))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/lateReason", "/lateApprovedBy"));
        told(reference, day.plusDays(2), "00:11", walk.late());

        assertThat(walk.openSteps(reference)).doesNotContain(CONFIRM);
        assertThat(records.timeline(reference, "done-late"))
                .containsExactly(
                        "Tell the child death office of the death: done 1 hour late, with a reason and an approval");
    }

    @Test
    void hours_late_are_counted_as_hours_beside_the_working_days_of_other_dates() {
        IncidentReference reference = died("'awareTime':'00:10',");
        LocalDate day = England.today(clock);
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'PANEL','reasons':'Suspected'}");
        walk.prepare(reference);
        clock.set(day.plusDays(8).atTime(12, 0));
        told(reference, day.plusDays(2), "04:11", walk.late());
        Person approver = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);

        assertThat(cases.see(approver, reference).metLate().inWords()).isEqualTo("Met late: 1, by 5 hours");

        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND'" + walk.late() + "}");

        assertThat(cases.see(approver, reference).metLate())
                .returns(2, MetLate::count)
                .returns(List.of(5), MetLate::hours)
                .returns("Met late: 2, by 1 working day, and by 5 hours", MetLate::inWords);
        CaseFilter one = new CaseFilter(null, null, reference.value(), null, false);
        assertThat(lists.page(approver, one, 1, 50).items())
                .extracting(ListedCase::metLate)
                .containsExactly(cases.see(approver, reference).metLate());
    }

    @Test
    void who_approved_that_it_was_told_late_is_read_by_name_and_nobody_approves_their_own_work() {
        IncidentReference reference = died("");
        Person notifier = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER);
        LocalDate day = England.today(clock);
        clock.set(day.plusDays(5).atTime(12, 0));

        assertThatThrownBy(() -> told(
                        reference,
                        day.plusDays(3),
                        "12:00",
                        ",'lateReason':'Snow','lateApprovedBy':'%s'".formatted(notifier.id())))
                .isInstanceOf(InvalidAnswers.class)
                .hasMessageContaining("not-an-approver");
        told(reference, day.plusDays(3), "12:00", walk.late());

        assertThat(caseTasks
                        .decisions(cases.see(notifier, reference))
                        .get(0)
                        .summary()
                        .groups())
                .anySatisfy(group -> assertThat(group.rows())
                        .anySatisfy(row -> assertThat(row.lines())
                                .containsExactly(partnership
                                        .the(Role.LEAD_SAFEGUARDING_PARTNER)
                                        .name())));
    }

    @Test
    void where_nobody_may_approve_whoever_does_it_answers_for_it_and_the_timeline_says_so() {
        Person alone = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER, "LONESHIRE");
        IncidentReference reference = recorded("LONESHIRE", "DIED", "NEITHER", England.today(clock), "");
        LocalDate day = England.today(clock);
        clock.set(day.plusDays(5).atTime(12, 0));
        String task = caseTasks.of(cases.see(alone, reference)).stream()
                .filter(seen -> seen.task().key().task().equals(CONFIRM))
                .findFirst()
                .orElseThrow()
                .task()
                .id();
        String answers = "{'sentOn':'%s','sentAt':'02:30','jointAgencyResponse':false%s}";

        assertThatThrownBy(() -> tasks.complete(alone, task, CaseWalk.answers(answers.formatted(day.plusDays(2), ""))))
                .isInstanceOf(InvalidAnswers.class);
        tasks.complete(
                alone, task, CaseWalk.answers(answers.formatted(day.plusDays(2), ",'lateReason':'Nobody there'")));

        assertThat(records.timeline(reference, "done-late"))
                .containsExactly("Tell the child death office of the death: done 3 hours late, with a reason."
                        + " Nobody else may approve that: whoever did it answers for it");
    }

    @Test
    void a_moment_to_come_is_refused_when_the_incident_is_recorded() {
        assertThatThrownBy(() -> died("'awareTime':'23:59',"))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/awareTime"));
    }

    @ParameterizedTest(name = "{0} {1} known on {2}")
    @CsvSource({
        "SERIOUSLY_HARMED, NEITHER, 2026-04-20, false",
        "DIED, CARE_LEAVER, 2026-04-20, false",
        "DIED, NEITHER, 2016-04-20, false",
        "DIED, LOOKED_AFTER, 2019-04-20, true",
    })
    void the_office_is_told_of_deaths_of_children_since_there_is_such_a_rule(
            String harm, String status, LocalDate day, boolean told) {
        IncidentReference reference = recorded(harm, status, day, "");

        assertThat(walk.openSteps(reference).contains(CONFIRM)).isEqualTo(told);
    }

    @Test
    void the_hours_are_explained_to_who_may_read_the_notification() {
        clock.set(LocalDateTime.of(2026, 10, 24, 20, 0));
        IncidentReference reference = died("'awareTime':'14:30',");

        Why why = dates.of(cases.see(partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER), reference), "child-death-office");

        assertThat(why.explanation().date()).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(why.explanation().steps())
                .extracting(ExplanationStep::words)
                .anyMatch(words -> words.contains("The clocks go back"))
                .anyMatch(words -> words.startsWith("48 hours after that moment."))
                .anyMatch(words -> words.contains("no later than 1:30pm on 26 October 2026"));
    }

    private IncidentReference died(String more) {
        return recorded("DIED", "NEITHER", England.today(clock), more);
    }

    private IncidentReference recorded(String harm, String status, LocalDate day, String more) {
        return recorded(Partnership.NORTHSHIRE, harm, status, day, more);
    }

    private IncidentReference recorded(String area, String harm, String status, LocalDate day, String more) {
        return walk.recorded(area, CaseWalk.answers("""
                        {'area': '%s', 'place': 'Milltown', 'incidentOn': '%s', 'awareOn': '%s', %s 'harm': '%s',
                         'abuseOrNeglect': 'SUSPECTED', 'abuseSuspectedOn': '%s', 'childStatus': '%s',
                         'summary': 'Nobody can explain it', 'children': [{}]}""".formatted(area, day, day, more, harm, day, status)));
    }

    private void told(IncidentReference reference, LocalDate day, String time, String more) {
        walk.complete(
                Role.LOCAL_AUTHORITY_NOTIFIER,
                reference,
                CONFIRM,
                "{'sentOn':'%s','sentAt':'%s','jointAgencyResponse':true,'childDeathReference':'CDR/12'%s}"
                        .formatted(day, time, more));
    }
}
