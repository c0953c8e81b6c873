package org.practicereview.adviser.route;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicereview.adviser.Source;
import org.practicereview.adviser.route.RouteAdvice.LimitOnDay;
import org.practicereview.calendar.Count;
import org.practicereview.calendar.England;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.clock.NotificationStart;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.NotUnderThisEdition;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Relaxation;
import org.practicereview.guidance.Route;
import org.practicereview.guidance.RouteGuidance;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;
import org.springframework.stereotype.Component;

/** By when an incident is notified that goes that way, and the child death office told (T1, T2, T5, K2). */
@Component
class RouteLimits {

    private final Guidance guidance;
    private final RouteGuidance routes;
    private final Editions editions;
    private final DateArithmetic arithmetic;

    RouteLimits(Guidance guidance, RouteGuidance routes, Editions editions, DateArithmetic arithmetic) {
        this.guidance = guidance;
        this.routes = routes;
        this.editions = editions;
        this.arithmetic = arithmetic;
    }

    /** The day the clock to notify starts: the later of awareness and suspicion; nothing where no day was given. */
    Optional<LocalDate> clockStart(RouteQuestion asked) {
        return awareness(asked).map(aware -> new NotificationStart(null, aware, asked.abuseSuspectedOn()).startsOn());
    }

    List<LimitOnDay> of(RouteQuestion asked, Route route, String edition) {
        return routes.owed(route, asked.facts()).stream()
                .map(obligation -> limit(obligation, edition, asked))
                .toList();
    }

    private Optional<LocalDate> awareness(RouteQuestion asked) {
        LocalDate day = asked.awareOn();
        if (day == null) {
            return Optional.empty();
        }
        LocalDateTime heard = asked.awareTime() == null ? null : day.atTime(asked.awareTime());
        return Optional.of(heard == null ? day : arithmetic.dayZero(heard));
    }

    /**
     * By when the child death office is told of the death: hours by the clock from the moment it is known. Where only the
     * day is given they run from its first moment, so that the answer is never too late (K2).
     */
    Optional<LimitOnDay> childDeathOffice(RouteQuestion asked, String editionOfToday) {
        if (!asked.facts().isChildDeath()) {
            return Optional.empty();
        }
        LocalDate day = asked.awareOn();
        return Optional.of(limit(
                Obligation.NOTIFY_CHILD_DEATH,
                day == null ? editionOfToday : editions.on(day).code(),
                limit -> day == null ? undated(Obligation.NOTIFY_CHILD_DEATH, limit) : inHours(limit, asked, day)));
    }

    private LimitOnDay limit(Obligation obligation, String edition, RouteQuestion asked) {
        Optional<LocalDate> start = NotificationStart.starts(obligation) ? clockStart(asked) : awareness(asked);
        return limit(
                obligation,
                edition,
                limit -> start.map(day -> dated(obligation, limit, asked, day))
                        .orElseGet(() -> undated(obligation, limit)));
    }

    private LimitOnDay limit(Obligation obligation, String edition, Function<TimeLimit, LimitOnDay> found) {
        try {
            return found.apply(guidance.timeLimit(obligation, edition));
        } catch (NotUnderThisEdition noLimit) {
            return new LimitOnDay(
                    Coded.of(obligation),
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    Source.of(noLimit.citation()),
                    Map.of());
        }
    }

    private static LimitOnDay undated(Obligation obligation, TimeLimit limit) {
        return new LimitOnDay(
                Coded.of(obligation),
                limit.inWords(),
                limit.startedBy(),
                limit.statutory(),
                Coded.of(limit.setBy()),
                null,
                null,
                null,
                false,
                null,
                Source.of(limit.citation()),
                Map.of());
    }

    private LimitOnDay dated(Obligation obligation, TimeLimit limit, RouteQuestion asked, LocalDate start) {
        Count count = arithmetic.apply(limit, start);
        return due(
                obligation,
                limit,
                start,
                count.end(),
                null,
                count.provisional(),
                CalculatorLinks.of(obligation, asked, start));
    }

    private LimitOnDay inHours(TimeLimit limit, RouteQuestion asked, LocalDate day) {
        LocalTime known = asked.awareTime() == null ? LocalTime.MIDNIGHT : asked.awareTime();
        Instant end =
                arithmetic.apply(limit, day.atTime(known).atZone(England.ZONE).toInstant());
        return due(
                Obligation.NOTIFY_CHILD_DEATH,
                limit,
                day,
                England.dayOf(end),
                Moments.of(end),
                false,
                CalculatorLinks.inHours(Obligation.NOTIFY_CHILD_DEATH, day, known));
    }

    private LimitOnDay due(
            Obligation obligation,
            TimeLimit limit,
            LocalDate start,
            LocalDate end,
            @Nullable OffsetDateTime endAt,
            boolean provisional,
            Map<String, String> links) {
        return new LimitOnDay(
                Coded.of(obligation),
                limit.inWords(),
                limit.startedBy(),
                limit.statutory(),
                Coded.of(limit.setBy()),
                start,
                end,
                endAt,
                provisional,
                guidance.relaxation(obligation, start, end)
                        .filter(Relaxation::relaxed)
                        .map(Relaxation::note)
                        .orElse(null),
                Source.of(limit.citation()),
                links);
    }
}
