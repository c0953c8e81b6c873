package org.practicereview.journey;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.guidance.TimeLimit.Unit;
import org.practicereview.journey.ClocksOverYears.Start;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.TimedCases;
import org.practicereview.testing.TimedCases.Drawn;
import org.practicereview.testing.TimedCases.Waiting;
import org.practicereview.workflow.timer.DeadlineReconciler;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Thirty years of deadlines, each by the edition of its day, against a second implementation: from every day by the
 * arithmetic of the service, and from days around all that is hard, with others in between, by the engine's own timers,
 * moved by the clock. The build runs it on a machine in Europe/London and on one in Pacific/Auckland, with the hard days of every
 * other year on each.
 */
@IntegrationTest
@Tag("zones")
class TimersOverYearsTest {

    /**
     * From one ordinary day to the next; a prime, so that each day of the week and of the month has its turn. On demand
     * every day: {@code -Dtimers.interval=1}.
     */
    private static final int INTERVAL = Integer.getInteger("timers.interval", 97);

    /** Without a timer: as many days as that obligation has, from the same day, and the timer of that runs in every case. */
    private static final Map<Obligation, Obligation> COVERED_BY = Map.of(
            Obligation.TELL_PARTNERS, Obligation.NOTIFY,
            Obligation.NOTIFY_LOOKED_AFTER_CHILD_DEATH, Obligation.NOTIFY,
            Obligation.NOTIFY_CARE_LEAVER_DEATH, Obligation.NOTIFY);

    @Autowired
    TimedCases cases;

    @Autowired
    MutableClock clock;

    @Autowired
    Deadlines deadlines;

    @Autowired
    DeadlineReconciler reconciler;

    @Autowired
    DateArithmetic arithmetic;

    @Autowired
    Guidance guidance;

    @Autowired
    Editions editions;

    private ClocksOverYears clocks;
    private final List<String> wrong = new ArrayList<>();
    private final TreeMap<Instant, Set<Waiting>> expected = new TreeMap<>();

    @BeforeEach
    void by_the_editions_of_the_service() {
        clocks = new ClocksOverYears(guidance, editions);
    }

    @AfterEach
    void nothing_is_left_to_other_tests() {
        cases.clear();
    }

    @Test
    void every_limit_in_working_days_has_a_timer_or_is_covered_by_one() {
        Set<Obligation> timed = cases.drawn().stream().map(Drawn::obligation).collect(toSet());
        Set<Obligation> untimed = new TreeSet<>();
        editions.all()
                .forEach(edition -> Stream.of(Obligation.values())
                        .filter(obligation -> !timed.contains(obligation))
                        .forEach(obligation -> guidance.findTimeLimit(obligation, edition.code())
                                .filter(limit -> limit.unit() == Unit.WORKING_DAYS)
                                .ifPresent(limit -> {
                                    untimed.add(obligation);
                                    assertThat(COVERED_BY).as("without a timer").containsKey(obligation);
                                    assertThat(guidance.timeLimit(COVERED_BY.get(obligation), edition.code()))
                                            .returns(limit.amount(), TimeLimit::amount)
                                            .returns(limit.unit(), TimeLimit::unit)
                                            .returns(limit.direction(), TimeLimit::direction);
                                })));
        assertThat(untimed).isEqualTo(COVERED_BY.keySet());
        assertThat(timed).containsAll(COVERED_BY.values());
    }

    @Test
    void from_every_day_every_limit_ends_where_the_naive_one_does() {
        ClocksOverYears.FIRST
                .datesUntil(ClocksOverYears.LAST.plusDays(1))
                .forEach(day -> Stream.of(Obligation.values())
                        .forEach(obligation -> clocks.limit(obligation, day)
                                .filter(limit -> limit.unit() != Unit.HOURS)
                                .map(limit -> new Start(new Drawn(obligation, "", ""), day, Instant.EPOCH, limit))
                                .filter(start -> !arithmetic
                                        .apply(start.limit(), day)
                                        .end()
                                        .equals(start.dueOn()))
                                .ifPresent(start -> wrong.add(obligation + " from " + day))));

        assertThat(wrong).isEmpty();
    }

    @Test
    void no_timer_fires_early_late_twice_or_never() {
        TreeMap<Instant, List<Start>> starts = clocks.of(cases.drawn(), INTERVAL);
        Set<Obligation> started = new HashSet<>();
        Instant last = starts.firstKey();
        while (!starts.isEmpty() || !expected.isEmpty()) {
            Instant now = next(starts);
            if (England.dayOf(now).getYear() != England.dayOf(last).getYear()) {
                assertThat(reconciler.reconcile()).noneMatch(drift -> cases.isOurs(drift.reference()));
            }
            passes(last, now);
            for (Start start : removed(starts, now, List.<Start>of())) {
                begin(start);
                started.add(start.timer().obligation());
            }
            last = now;
        }

        assertThat(wrong).isEmpty();
        assertThat(started)
                .containsAll(cases.drawn().stream().map(Drawn::obligation).toList());
    }

    private void begin(Start start) {
        clock.set(start.at());
        Waiting waiting =
                cases.begin(cases.open(), start.timer(), start.countedFrom()).orElseThrow();
        expected.computeIfAbsent(lapseOf(start.dueOn()), moment -> new HashSet<>())
                .add(waiting);
    }

    /** One millisecond before the moment nothing of ours is due; at the moment just what must be, and it runs. */
    private void passes(Instant last, Instant now) {
        Instant before = now.minusMillis(1);
        clock.set(before);
        cases.dueSince(last).values().forEach(early -> wrong.add("early: " + early));
        clock.set(now);
        Set<Waiting> must = removed(expected, now, Set.<Waiting>of());
        Map<Job, Waiting> due = cases.dueSince(before);
        must.stream().filter(waiting -> !due.containsValue(waiting)).forEach(late -> wrong.add("late: " + late));
        due.values().stream()
                .filter(waiting -> !must.contains(waiting))
                .forEach(other -> wrong.add("at another moment: " + other));
        due.keySet().forEach(cases::run);
        if (!due.isEmpty()) {
            cases.dueSince(before).values().forEach(again -> wrong.add("twice: " + again));
            recorded(must, now);
            cases.clear(must);
        }
    }

    private void recorded(Set<Waiting> must, Instant now) {
        deadlines.of(must.stream().map(waiting -> waiting.deadline().caseId()).toList()).stream()
                .filter(deadline -> !now.equals(deadline.overdueSince())
                        || !lapseOf(deadline.dueOn()).equals(now))
                .forEach(deadline -> wrong.add("not recorded: " + deadline));
        List<String> lines =
                must.stream().map(waiting -> line(waiting, now)).sorted().toList();
        if (!cases.missed().equals(lines)) {
            wrong.add("not on the timelines once each: " + lines);
        }
    }

    @Test
    void what_passed_while_everything_was_down_is_recorded_once_in_order_each_with_its_day() {
        for (int year : new int[] {2015, 2019, 2022, 2024, 2026, 2042}) {
            LocalDate first = LocalDate.of(year, 12, 1);
            clock.set(first.atTime(9, 0));
            CaseFile file = cases.open();
            List<Waiting> waiting = new ArrayList<>();
            Set<Obligation> obligations = new HashSet<>();
            for (Drawn timer : cases.drawn()) {
                LocalDate countedFrom = timer.obligation() == Obligation.SEND_ADVANCE_COPIES
                        ? first.plusDays(60)
                        : England.today(clock);
                if (obligations.add(timer.obligation())) {
                    cases.begin(file, timer, countedFrom).ifPresent(waiting::add);
                    clock.set(LocalDateTime.ofInstant(clock.instant(), England.ZONE)
                            .plusDays(1));
                }
            }
            clock.set(first.plusYears(1).atTime(10, 30));

            cases.dueSince(first.atStartOfDay(England.ZONE).toInstant()).entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<Job, Waiting> due) ->
                                    due.getValue().deadline().dueOn())
                            .reversed())
                    .forEach(due -> cases.run(due.getKey()));

            assertThat(waiting).hasSizeGreaterThan(2);
            assertThat(cases.missedOf(file.reference()))
                    .isEqualTo(waiting.stream()
                            .sorted(Comparator.comparing(one -> one.deadline().dueOn()))
                            .map(one -> line(one, clock.instant()))
                            .toList());
        }
    }

    private static String line(Waiting waiting, Instant at) {
        Deadline deadline = waiting.deadline();
        return "%s, %s, %s"
                .formatted(
                        waiting.reference(),
                        at,
                        (deadline.relaxed() == null
                                        ? "Date missed: %s, due on %s"
                                        : "For information: %s was due on %s; the limit was relaxed because of "
                                                + deadline.relaxed().because())
                                .formatted(deadline.obligation().label(), DayInWords.of(deadline.dueOn())));
    }

    private Instant next(TreeMap<Instant, List<Start>> starts) {
        return Stream.of(starts, expected)
                .filter(moments -> !moments.isEmpty())
                .map(TreeMap::firstKey)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static <T> T removed(Map<Instant, T> from, Instant moment, T otherwise) {
        T found = from.remove(moment);
        return found == null ? otherwise : found;
    }

    /** The first moment of the day after, in England, found in another way than the service does. */
    private static Instant lapseOf(LocalDate dueOn) {
        return dueOn.plusDays(1).atTime(0, 0).atZone(MutableClock.ENGLAND).toInstant();
    }
}
