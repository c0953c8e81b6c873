package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.ExplanationStep;
import org.practicereview.clock.Explanations;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

/** What a corrected fact changes in the work that is under way: who is asked, which hours run, which dates move. */
@IntegrationTest
class CorrectionsUnderWayTest {

    private static final String TELL_OFFICE = "Task_ConfirmChildDeathNotification";
    private static final LocalDate IN_2016 = LocalDate.of(2016, 3, 1);
    private static final LocalDate IN_2026 = LocalDate.of(2026, 4, 20);
    private static final String THIS_YEAR = """
            {'incidentOn':'2026-04-20','awareOn':'2026-04-20','abuseSuspectedOn':'2026-04-20',
             'reason':'The year was mistyped'}""";
    private static final String IN_THE_TIME_OF_THE_BOARDS = """
            {'incidentOn':'2016-03-01','awareOn':'2016-03-01','abuseSuspectedOn':'2016-03-01',
             'reason':'The year was mistyped'}""";

    @Autowired
    QuietCases quiet;

    @Autowired
    CaseWalk walk;

    @Autowired
    BoardWalk board;

    @Autowired
    Partnership partnership;

    @Autowired
    IncidentCorrections corrections;

    @Autowired
    Tasks tasks;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Explanations explanations;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void on_the_first_day() {
        clock.reset();
    }

    @Test
    void another_route_while_it_is_decided_asks_for_the_views_anew() {
        IncidentReference reference = walk.recorded();
        String asked = walk.task(reference, "Task_GiveViewHealth").id();

        ForeseenChange done = correct(reference, "{'harm':'OTHER','reason':'It was another child'}");

        assertThat(done.weighedAgain()).isTrue();
        assertThat(walk.task(reference, "Task_GiveViewHealth").id()).isNotEqualTo(asked);
    }

    @Test
    void what_was_typed_of_a_decision_is_there_when_it_is_decided_anew() {
        IncidentReference reference = walk.recorded();
        Person approver = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
        String decide = "Task_DecideWhetherToNotify";
        tasks.save(approver, walk.task(reference, decide).id(), CaseWalk.answers("{'reasons':'Half a sen'}"), 0);

        correct(reference, "{'harm':'OTHER','reason':'It was another child'}");
        correct(reference, "{'harm':'DIED','reason':'It was not'}");

        assertThat(tasks.open(approver, walk.task(reference, decide).id())
                        .typed()
                        .typed()
                        .path("reasons")
                        .asString())
                .isEqualTo("Half a sen");
    }

    @Test
    void partners_are_asked_once_the_year_says_that_there_are_some_and_not_where_there_were_none() {
        IncidentReference earlier = board.recorded(IN_2016, "SERIOUSLY_HARMED", "SUSPECTED", "NEITHER");
        IncidentReference now = board.recorded(IN_2026, "SERIOUSLY_HARMED", "SUSPECTED", "NEITHER");
        assertThat(views(earlier)).isEmpty();
        assertThat(views(now)).hasSize(3);

        correct(earlier, THIS_YEAR);
        correct(now, IN_THE_TIME_OF_THE_BOARDS);

        assertThat(views(earlier)).hasSize(3);
        assertThat(views(now)).isEmpty();
        assertThat(walk.openSteps(now)).contains("Task_DecideWhetherToNotify");
    }

    @Test
    void a_clock_that_starts_later_and_ends_on_the_same_day_did_not_move() {
        clock.set(LocalDate.of(2026, 4, 27).atTime(9, 0));
        IncidentReference reference =
                board.recorded(LocalDate.of(2026, 4, 25), "SERIOUSLY_HARMED", "SUSPECTED", "NEITHER");
        LocalDate dueOn = deadline(reference).dueOn();

        correct(reference, "{'awareOn':'2026-04-26','abuseSuspectedOn':'2026-04-26','reason':'It was Sunday'}");

        assertThat(deadline(reference).startedOn()).isEqualTo(LocalDate.of(2026, 4, 26));
        assertThat(deadline(reference).dueOn()).isEqualTo(dueOn);
        assertThat(records.timeline(reference, "deadline-moved")).isEmpty();
        assertThat(explanations.of(deadline(reference)).steps())
                .extracting(ExplanationStep::kind)
                .doesNotContain(ExplanationStep.Kind.MOVED);
    }

    @Test
    void a_death_of_the_time_of_the_boards_has_no_hours_and_one_of_this_year_has() {
        IncidentReference earlier = board.recorded(IN_2016, "DIED", "SUSPECTED", "NEITHER");
        IncidentReference now = board.recorded(IN_2026, "DIED", "SUSPECTED", "NEITHER");
        assertThat(walk.openSteps(earlier)).doesNotContain(TELL_OFFICE);
        assertThat(walk.openSteps(now)).contains(TELL_OFFICE);

        correct(earlier, THIS_YEAR);
        correct(now, IN_THE_TIME_OF_THE_BOARDS);

        assertThat(walk.openSteps(earlier)).contains(TELL_OFFICE);
        assertThat(walk.openSteps(now)).doesNotContain(TELL_OFFICE);
    }

    @Test
    void an_office_that_was_told_of_the_death_is_not_to_be_told_again() {
        IncidentReference reference = quiet.lookedAfterChildDied();
        walk.complete(
                Role.LOCAL_AUTHORITY_NOTIFIER,
                reference,
                TELL_OFFICE,
                "{'sentOn':'%s','sentAt':'00:05','jointAgencyResponse':false}".formatted(England.today(clock)));

        correct(reference, "{'harm':'SERIOUSLY_HARMED','reason':'The child lives'}");
        correct(reference, "{'harm':'DIED','reason':'The child died after all'}");

        assertThat(walk.openSteps(reference)).doesNotContain(TELL_OFFICE);
    }

    private ForeseenChange correct(IncidentReference reference, String answers) {
        return corrections.correct(
                partnership.the(Role.LOCAL_AUTHORITY_APPROVER), reference, CaseWalk.answers(answers), version -> {});
    }

    private Deadline deadline(IncidentReference reference) {
        return deadlines.find(walk.file(reference).id(), Obligation.NOTIFY).orElseThrow();
    }

    private List<String> views(IncidentReference reference) {
        return walk.openSteps(reference).stream()
                .filter(step -> step.startsWith("Task_GiveView"))
                .toList();
    }
}
