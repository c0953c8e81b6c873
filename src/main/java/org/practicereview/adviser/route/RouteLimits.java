package org.practicereview.adviser.route;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.adviser.Source;
import org.practicereview.adviser.route.RouteAdvice.LimitOnDay;
import org.practicereview.calendar.Count;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.NotUnderThisEdition;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Relaxation;
import org.practicereview.guidance.Route;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.workflow.api.Coded;
import org.springframework.stereotype.Component;

/** By when an incident is notified that goes that way (T1, T2, T5). */
@Component
class RouteLimits {

    /** Their clock waits for suspicion; that of a death without suspicion starts when it is known. */
    private static final Set<Obligation> STARTED_BY_SUSPICION = Set.of(Obligation.NOTIFY, Obligation.TELL_PARTNERS);

    private final Guidance guidance;
    private final DateArithmetic arithmetic;

    RouteLimits(Guidance guidance, DateArithmetic arithmetic) {
        this.guidance = guidance;
        this.arithmetic = arithmetic;
    }

    /** The day the clock to notify starts: the later of awareness and suspicion; nothing where no day was given. */
    Optional<LocalDate> clockStart(RouteQuestion asked) {
        return awareness(asked)
                .map(aware -> asked.abuseSuspectedOn() != null
                                && asked.abuseSuspectedOn().isAfter(aware)
                        ? asked.abuseSuspectedOn()
                        : aware);
    }

    List<LimitOnDay> of(RouteQuestion asked, Route route, String edition) {
        return obligations(route, asked).stream()
                .map(obligation -> limit(
                        obligation,
                        edition,
                        (STARTED_BY_SUSPICION.contains(obligation) ? clockStart(asked) : awareness(asked))
                                .orElse(null)))
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

    private static List<Obligation> obligations(Route route, RouteQuestion asked) {
        boolean suspected = asked.facts().abuseSuspected();
        boolean careLeaver = asked.childStatus() == ChildStatus.CARE_LEAVER;
        return switch (route) {
            case PANEL -> List.of(Obligation.NOTIFY, Obligation.TELL_PARTNERS);
            case SECRETARY_OF_STATE_AND_OFSTED ->
                List.of(careLeaver ? Obligation.NOTIFY_CARE_LEAVER_DEATH : Obligation.NOTIFY_LOOKED_AFTER_CHILD_DEATH);
            case OFSTED_AND_LSCB ->
                suspected || asked.childStatus() != ChildStatus.LOOKED_AFTER
                        ? List.of(Obligation.NOTIFY, Obligation.TELL_PARTNERS)
                        : List.of(Obligation.NOTIFY_LOOKED_AFTER_CHILD_DEATH);
            case OFSTED -> List.of(Obligation.NOTIFY_LOOKED_AFTER_CHILD_DEATH);
            case NOT_NOTIFIED -> List.of();
        };
    }

    private LimitOnDay limit(Obligation obligation, String edition, @Nullable LocalDate start) {
        try {
            TimeLimit limit = guidance.timeLimit(obligation, edition);
            return start == null ? undated(obligation, limit) : dated(obligation, limit, start);
        } catch (NotUnderThisEdition noLimit) {
            return new LimitOnDay(
                    Coded.of(obligation), null, null, false, null, null, false, null, Source.of(noLimit.citation()));
        }
    }

    private static LimitOnDay undated(Obligation obligation, TimeLimit limit) {
        return new LimitOnDay(
                Coded.of(obligation),
                limit.inWords(),
                limit.startedBy(),
                limit.statutory(),
                null,
                null,
                false,
                null,
                Source.of(limit.citation()));
    }

    private LimitOnDay dated(Obligation obligation, TimeLimit limit, LocalDate start) {
        Count count = arithmetic.apply(limit, start);
        return new LimitOnDay(
                Coded.of(obligation),
                limit.inWords(),
                limit.startedBy(),
                limit.statutory(),
                start,
                count.end(),
                count.provisional(),
                guidance.relaxation(obligation, start, count.end())
                        .filter(Relaxation::relaxed)
                        .map(Relaxation::note)
                        .orElse(null),
                Source.of(limit.citation()));
    }
}
