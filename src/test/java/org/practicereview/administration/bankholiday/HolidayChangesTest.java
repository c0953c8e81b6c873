package org.practicereview.administration.bankholiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.Administrators;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.SameMoment;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.practicereview.workflow.timer.Drift;
import org.springframework.beans.factory.annotation.Autowired;

/** A bank holiday is declared while cases run. In a February no other test knows, since all share one database. */
@IntegrationTest
class HolidayChangesTest {

    private static final LocalDate MONDAY = LocalDate.of(2031, 2, 3);
    private static final LocalDate THURSDAY = LocalDate.of(2031, 2, 6);
    private static final LocalDate DUE = LocalDate.of(2031, 2, 10);
    private static final HolidayForm FUNERAL = new HolidayForm(THURSDAY, "State Funeral", "Proclamation of 1 February");

    @Autowired
    HolidayRegister register;

    @Autowired
    HolidayList list;

    @Autowired
    InstalledCalendar calendar;

    @Autowired
    Administrators administrators;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    Timeline timeline;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    private Person administrator;

    @BeforeEach
    void a_monday_in_february() {
        administrator = administrators.administrator();
        clock.set(MONDAY.atTime(9, 0));
    }

    @AfterEach
    void the_list_is_as_published_again() {
        list.of(2031).stream()
                .filter(ListedDay::isCorrected)
                .forEach(listed -> register.undo(listed.day(), administrator));
    }

    @Test
    void a_declared_holiday_moves_the_deadline_its_timer_and_says_so_on_the_timeline() {
        IncidentReference reference = walk.recorded();
        assertThat(deadline(reference, Obligation.NOTIFY).dueOn()).isEqualTo(DUE);
        int announced = register.wouldMove(FUNERAL, administrator);

        int moved = register.add(FUNERAL, administrator);

        assertThat(moved).isEqualTo(announced).isPositive();
        assertThat(deadline(reference, Obligation.NOTIFY))
                .returns(DUE.plusDays(1), Deadline::dueOn)
                .returns(MONDAY, Deadline::startedOn);
        assertThat(records.timeline(reference, "deadline-moved"))
                .containsExactly("Notify: the due date moved from 10 February 2031 to 11 February 2031 because"
                        + " 6 February 2031 was declared a bank holiday (State Funeral).");
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
        assertTimersAgree(reference);
        assertThat(calendar.get().reasonNotWorking(THURSDAY)).contains("State Funeral");
    }

    @Test
    void what_was_met_stays_and_what_is_open_moves() {
        IncidentReference reference = walk.notified();

        register.add(FUNERAL, administrator);

        assertThat(deadline(reference, Obligation.NOTIFY))
                .returns(DUE, Deadline::dueOn)
                .returns(false, Deadline::isOpen);
        assertThat(deadline(reference, Obligation.SEND_RAPID_REVIEW).dueOn()).isEqualTo(LocalDate.of(2031, 2, 25));
        assertThat(records.timeline(reference, "deadline-moved"))
                .singleElement()
                .asString()
                .startsWith("Send the rapid review to the Panel: ");
        assertTimersAgree(reference);
    }

    @Test
    void a_deadline_that_fell_away_or_ends_before_the_day_stays() {
        IncidentReference cancelled = walk.recorded();
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                cancelled,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'Not serious'}");
        IncidentReference earlier = walk.recorded();
        LocalDate nextDay = DUE.plusDays(1);

        register.add(new HolidayForm(nextDay, "Celebration", "Proclamation"), administrator);

        assertThat(deadline(cancelled, Obligation.NOTIFY).dueOn()).isEqualTo(DUE);
        assertThat(deadline(earlier, Obligation.NOTIFY).dueOn()).isEqualTo(DUE);
        assertThat(records.timeline(cancelled, "deadline-moved")).isEmpty();
        assertThat(records.timeline(earlier, "deadline-moved")).isEmpty();
    }

    @Test
    void undoing_it_moves_the_deadline_back() {
        IncidentReference reference = walk.recorded();
        register.add(FUNERAL, administrator);

        register.undo(THURSDAY, administrator);

        assertThat(deadline(reference, Obligation.NOTIFY).dueOn()).isEqualTo(DUE);
        assertThat(records.timeline(reference, "deadline-moved"))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("because 6 February 2031 (State Funeral) is no bank holiday after all.");
        assertTimersAgree(reference);
        assertThat(calendar.get().isWorkingDay(THURSDAY)).isTrue();
    }

    @Test
    void a_published_holiday_that_is_none_after_all_moves_deadlines_forward() {
        LocalDate earlyMay = LocalDate.of(2031, 5, 5);
        clock.set(earlyMay.minusDays(3).atTime(9, 0));
        IncidentReference reference = walk.recorded();
        assertThat(deadline(reference, Obligation.NOTIFY).dueOn()).isEqualTo(LocalDate.of(2031, 5, 12));

        register.remove(earlyMay, new RemovalForm("Moved to 8 May"), administrator);

        assertThat(deadline(reference, Obligation.NOTIFY).dueOn()).isEqualTo(LocalDate.of(2031, 5, 9));
        assertTimersAgree(reference);
        register.undo(earlyMay, administrator);
        assertThat(deadline(reference, Obligation.NOTIFY).dueOn()).isEqualTo(LocalDate.of(2031, 5, 12));
        assertTimersAgree(reference);
    }

    @Test
    void copies_counted_back_from_publication_must_go_a_day_earlier() {
        IncidentReference reference = walk.reported();
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'Nothing against it'}");
        LocalDate before = deadline(reference, Obligation.SEND_ADVANCE_COPIES).dueOn();
        LocalDate publication =
                deadline(reference, Obligation.SEND_ADVANCE_COPIES).startedOn();
        LocalDate day = calendar.get().before(2, publication).end();

        register.add(new HolidayForm(day, "Celebration", "Proclamation"), administrator);

        assertThat(deadline(reference, Obligation.SEND_ADVANCE_COPIES).dueOn())
                .isEqualTo(calendar.get().before(7, publication).end())
                .isBefore(before);
        assertThat(deadline(reference, Obligation.PUBLISH_REPORT).dueOn()).isEqualTo(publication);
        assertTimersAgree(reference);
    }

    @Test
    void copies_decided_on_after_the_declaration_wait_for_the_day_counted_then() {
        IncidentReference reference = walk.reported();
        LocalDate publication = deadline(reference, Obligation.PUBLISH_REPORT).dueOn();
        LocalDate day = calendar.get().before(2, publication).end();
        register.add(new HolidayForm(day, "Celebration", "Proclamation"), administrator);

        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'Nothing against it'}");

        assertThat(deadline(reference, Obligation.SEND_ADVANCE_COPIES).dueOn())
                .isEqualTo(calendar.get().before(7, publication).end());
        assertTimersAgree(reference);
    }

    @Test
    void a_holiday_declared_after_the_copies_went_keeps_their_readers_their_seven_days() {
        IncidentReference reference = walk.copiesSent();
        LocalDate earliest = calendar.get().within(7, MONDAY).end();
        register.add(FUNERAL, administrator);

        clock.set(earliest.atTime(9, 0));
        assertThatThrownBy(() -> walk.publish(reference, Role.PARTNERSHIP_BUSINESS_MANAGER))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors().get(0).message()).contains("13 February 2031"));
        clock.set(earliest.plusDays(1).atTime(9, 0));
        walk.publish(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);

        assertThat(walk.openSteps(reference)).containsExactly("Task_RecordRecommendations");
    }

    @Test
    void a_date_marked_as_missed_is_in_time_again_waits_again_and_can_be_missed_again() {
        IncidentReference reference = walk.prepared();
        LocalDateTime tuesday = DUE.plusDays(1).atTime(0, 0);
        clock.set(tuesday);
        jobs.runDueOf(reference.value());
        assertThat(deadline(reference, Obligation.NOTIFY).overdueSince()).isNotNull();

        register.add(FUNERAL, administrator);

        assertThat(deadline(reference, Obligation.NOTIFY))
                .returns(null, Deadline::overdueSince)
                .returns(DUE.plusDays(1), Deadline::dueOn);
        assertThat(records.timeline(reference, "deadline-moved"))
                .singleElement()
                .asString()
                .endsWith("It is not late any more.");
        assertThat(jobs.waitingAt(reference.value())).containsExactly("BoundaryEvent_NotificationDue");
        assertTimersAgree(reference);

        clock.set(tuesday.plusDays(1).minusSeconds(1));
        assertThat(jobs.runDueOf(reference.value())).isZero();
        clock.set(tuesday.plusDays(1));
        assertThat(jobs.runDueOf(reference.value())).isOne();
        assertThat(records.timeline(reference, "deadline-missed"))
                .containsExactly(
                        "Date missed: Notify, due on 10 February 2031", "Date missed: Notify, due on 11 February 2031");
        assertThat(records.messages(reference, "DEADLINE_MISSED"))
                .contains(
                        "LEAD_SAFEGUARDING_PARTNERS: NOTIFY 2031-02-10",
                        "LEAD_SAFEGUARDING_PARTNERS: NOTIFY 2031-02-11");
        assertThat(walk.openSteps(reference)).containsExactly("Task_SendNotification");
    }

    @Test
    void a_date_that_stays_late_keeps_its_mark() {
        IncidentReference reference = walk.recorded();
        clock.set(DUE.plusDays(3).atTime(9, 0));
        jobs.runDueOf(reference.value());

        register.add(FUNERAL, administrator);

        assertThat(deadline(reference, Obligation.NOTIFY))
                .returns(DUE.plusDays(1), Deadline::dueOn)
                .extracting(Deadline::overdueSince)
                .isNotNull();
        assertThat(jobs.waitingAt(reference.value())).isEmpty();
    }

    @Test
    void of_two_who_add_the_same_day_at_once_one_is_told_that_it_is_there() throws Exception {
        IncidentReference reference = walk.recorded();
        Person other = administrators.administrator();

        List<Throwable> thrown =
                SameMoment.of(() -> register.add(FUNERAL, administrator), () -> register.add(FUNERAL, other));

        assertThat(thrown).filteredOn(Objects::isNull).hasSize(1);
        assertThat(thrown)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused ->
                                assertThat(refused.errors()).singleElement().returns("taken", error -> error.code()));
        assertThat(records.timeline(reference, "deadline-moved")).hasSize(1);
    }

    @Test
    void a_holiday_added_while_incidents_are_recorded_leaves_no_date_behind() throws Exception {
        List<IncidentReference> recorded = Collections.synchronizedList(new ArrayList<>());
        List<Callable<Object>> doings = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            doings.add(() -> {
                for (int i = 0; i < 5; i++) {
                    recorded.add(walk.recorded());
                }
                return null;
            });
        }
        doings.add(() -> register.add(FUNERAL, administrator));

        assertThat(SameMoment.of(toArray(doings))).containsOnlyNulls();

        assertThat(recorded).hasSize(20);
        assertThat(recorded)
                .allSatisfy(reference -> assertThat(
                                deadline(reference, Obligation.NOTIFY).dueOn())
                        .isEqualTo(DUE.plusDays(1)));
        assertTimersAgree(recorded.toArray(IncidentReference[]::new));
    }

    @SuppressWarnings("unchecked")
    private static Callable<Object>[] toArray(List<Callable<Object>> doings) {
        return doings.toArray(Callable[]::new);
    }

    /** Each timer stands at the moment its deadline lapses; the reconciler has nothing to say. */
    private void assertTimersAgree(IncidentReference... references) {
        List<IncidentReference> cases = List.of(references);
        assertThat(reconciler.reconcile()).extracting(Drift::reference).doesNotContainAnyElementsOf(cases);
        for (IncidentReference reference : cases) {
            assertThat(jobs.timersOf(reference.value()))
                    .extracting(Job::getDuedate)
                    .extracting(Date::toInstant)
                    .containsExactlyElementsOf(
                            deadlines.of(List.of(walk.file(reference).id())).stream()
                                    .filter(Deadline::isOpen)
                                    .map(Deadline::lapsesAt)
                                    .sorted()
                                    .toList());
        }
    }

    private Deadline deadline(IncidentReference reference, Obligation obligation) {
        return deadlines.find(walk.file(reference).id(), obligation).orElseThrow();
    }
}
