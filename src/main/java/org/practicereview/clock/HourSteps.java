package org.practicereview.clock;

import static org.practicereview.clock.ExplanationStep.Kind.CLOCKS_CHANGE;
import static org.practicereview.clock.ExplanationStep.Kind.CONVENTION;
import static org.practicereview.clock.ExplanationStep.Kind.LAST_DAY;
import static org.practicereview.clock.ExplanationStep.Kind.TRIGGER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.practicereview.calendar.England;
import org.practicereview.form.DateWords;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.TimeLimit;

/** Says step by step how hours were counted by the clock (K2). */
final class HourSteps {

    private static final DateWords WORDS = new DateWords();

    private HourSteps() {}

    static List<ExplanationStep> of(TimeLimit limit, Edition edition, Edition inForce, Instant from, Instant end) {
        LocalDate firstDay = England.dayOf(from);
        List<ExplanationStep> steps = new ArrayList<>();
        steps.add(ExplanationStep.of(
                TRIGGER,
                firstDay,
                limit.startedBy().substring(0, 1).toUpperCase(Locale.UK)
                        + limit.startedBy().substring(1) + ": " + WORDS.moment(from) + "."));
        steps.add(LimitSteps.edition(edition, inForce, firstDay));
        steps.add(LimitSteps.rule(limit));
        steps.add(ExplanationStep.of(
                CONVENTION, "Hours by the clock: nights, weekends and bank holidays count like any other hour."));
        ZoneOffsetTransition change = England.ZONE.getRules().nextTransition(from);
        if (change != null && !change.getInstant().isAfter(end)) {
            steps.add(ExplanationStep.of(
                    CLOCKS_CHANGE,
                    England.dayOf(change.getInstant()),
                    "The clocks go %s on %s: the hours are the same in number, the time of day is not."
                            .formatted(
                                    change.isGap() ? "forward" : "back",
                                    LimitSteps.day(England.dayOf(change.getInstant())))));
        }
        steps.add(ExplanationStep.of(
                LAST_DAY,
                England.dayOf(end),
                "%s after %s: no later than %s.".formatted(limit.inWords(), WORDS.moment(from), WORDS.moment(end))));
        return steps;
    }
}
