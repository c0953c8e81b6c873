package org.practicereview.journey;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.practicereview.calendar.England;
import org.practicereview.calendar.NaiveCalendar;
import org.practicereview.clock.NaiveLimits;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.guidance.TimeLimit.Direction;
import org.practicereview.guidance.TimeLimit.Unit;
import org.practicereview.testing.TimedCases.Drawn;

/**
 * Which clocks are started on which days of thirty years. On days around whatever is hard all that count working days;
 * on others, at intervals, one after the other, those that count days, weeks and months among them.
 */
final class ClocksOverYears {

    /** The first day of the first edition. */
    static final LocalDate FIRST = LocalDate.of(2013, 4, 15);

    static final LocalDate LAST = LocalDate.of(2042, 12, 31);

    static final NaiveLimits NAIVE = new NaiveLimits(new NaiveCalendar(2013, 2044));

    /** What is counted back from a day is begun so long before it. */
    private static final int AHEAD = 40;

    private final Guidance guidance;
    private final Editions editions;
    private final Map<String, Optional<TimeLimit>> limits = new HashMap<>();

    ClocksOverYears(Guidance guidance, Editions editions) {
        this.guidance = guidance;
        this.editions = editions;
    }

    /** A clock that starts at a moment. */
    record Start(Drawn timer, LocalDate countedFrom, Instant at, TimeLimit limit) {

        LocalDate dueOn() {
            return NAIVE.dueOn(limit, countedFrom);
        }
    }

    /** By the moment they start at; an interval of one day leaves nothing out. */
    TreeMap<Instant, List<Start>> of(List<Drawn> timers, int interval) {
        TreeMap<Instant, List<Start>> starts = new TreeMap<>();
        Set<LocalDate> hard = hardDays();
        int turn = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            List<Start> possible = startsOn(day, timers);
            if (interval == 1) {
                possible.forEach(start -> add(starts, start));
            } else if (hard.contains(day)) {
                possible.stream()
                        .filter(start -> start.limit().unit() == Unit.WORKING_DAYS)
                        .forEach(start -> add(starts, start));
            } else if (day.toEpochDay() % interval == 0 && !possible.isEmpty()) {
                add(starts, possible.get(turn++ % possible.size()));
            }
        }
        return starts;
    }

    /** The limit under the edition of that day. */
    Optional<TimeLimit> limit(Obligation obligation, LocalDate day) {
        return limits.computeIfAbsent(
                obligation + " " + editions.on(day).code(),
                rule -> guidance.findTimeLimit(obligation, editions.on(day).code()));
    }

    private List<Start> startsOn(LocalDate day, List<Drawn> timers) {
        return timers.stream().flatMap(timer -> start(timer, day).stream()).toList();
    }

    /** In the first or in the last minute of its day: both belong to it. */
    private Optional<Start> start(Drawn timer, LocalDate day) {
        LocalDate ahead = day.minusDays(AHEAD);
        boolean back = !ahead.isBefore(FIRST)
                && limit(timer.obligation(), ahead)
                        .filter(limit -> limit.direction() == Direction.BEFORE)
                        .isPresent();
        LocalDate today = back ? ahead : day;
        LocalTime time = day.toEpochDay() % 2 == 0 ? LocalTime.MIN : LocalTime.of(23, 59);
        Instant at = today.atTime(time).atZone(England.ZONE).toInstant();
        return limit(timer.obligation(), today)
                .filter(limit -> back || limit.direction() == Direction.AFTER)
                .map(limit -> new Start(timer, day, at, limit));
    }

    private static void add(TreeMap<Instant, List<Start>> starts, Start start) {
        starts.computeIfAbsent(start.at(), moment -> new ArrayList<>()).add(start);
    }

    /** In one year the days themselves, in the next days before, then days after, so that limits of each kind cross them. */
    private static Set<LocalDate> hardDays() {
        Set<LocalDate> days = new HashSet<>();
        for (int year = FIRST.getYear() + Integer.getInteger("timers.first", 0);
                year <= LAST.getYear();
                year += Integer.getInteger("timers.each", 1)) {
            int beside = year % 3 * 5 - 5;
            NaiveCalendar.holidays(year).forEach(holiday -> days.add(holiday.plusDays(beside)));
            days.add(LocalDate.of(year, 12, 31));
            for (Month month : List.of(Month.MARCH, Month.OCTOBER)) {
                days.add(LocalDate.of(year, month, 1)
                        .with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY))
                        .plusDays(beside));
            }
        }
        return days;
    }
}
