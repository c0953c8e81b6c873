package org.practicereview.clock;

import static org.practicereview.clock.ExplanationStep.Kind.CONVENTION;
import static org.practicereview.clock.ExplanationStep.Kind.COUNTED;
import static org.practicereview.clock.ExplanationStep.Kind.COUNTED_TO;
import static org.practicereview.clock.ExplanationStep.Kind.EDITION;
import static org.practicereview.clock.ExplanationStep.Kind.PROVISIONAL;
import static org.practicereview.clock.ExplanationStep.Kind.RULE;
import static org.practicereview.clock.ExplanationStep.Kind.SKIPPED;
import static org.practicereview.clock.ExplanationStep.Kind.TAKE_DOWN;
import static org.practicereview.clock.ExplanationStep.Kind.TRIGGER;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.practicereview.calendar.Convention;
import org.practicereview.calendar.Count;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.guidance.TimeLimit.Direction;

/** Says step by step how a limit was counted: what started it, by which rule and convention, and each day on the way. */
final class LimitSteps {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private LimitSteps() {}

    /** {@code Monday 20 April 2026}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /**
     * All steps of a count.
     *
     * @param inForce the edition in force on the day that starts it
     */
    static List<ExplanationStep> of(Counted counted, Edition inForce) {
        Count count = counted.count();
        List<ExplanationStep> steps = new ArrayList<>();
        steps.add(trigger(counted.limit(), count.from()));
        steps.add(edition(counted.edition(), inForce, count.from()));
        steps.add(rule(counted.limit()));
        steps.add(convention(count.convention()));
        if (counted.obligation().keepsAvailable()) {
            steps.add(convention(Convention.AVAILABLE));
        }
        count.days().forEach(day -> steps.add(day(day)));
        steps.add(end(counted));
        if (counted.obligation().keepsAvailable()) {
            LocalDate first = count.end().plusDays(1);
            steps.add(ExplanationStep.of(
                    TAKE_DOWN, first, day(first) + " is the first day on which it may be taken down."));
        }
        if (count.provisional()) {
            steps.add(provisional());
        }
        return steps;
    }

    static ExplanationStep edition(Edition edition, Edition inForce, LocalDate from) {
        return ExplanationStep.of(
                EDITION,
                edition.code().equals(inForce.code())
                        ? edition.inWords() + " was in force on " + day(from) + "."
                        : "The rule is that of " + edition.inWords() + "; on " + day(from) + " " + inForce.inWords()
                                + " was in force.");
    }

    static ExplanationStep rule(TimeLimit limit) {
        Citation citation = limit.citation();
        return ExplanationStep.of(
                RULE,
                "%s %s that %s. Rule %s: %s. %s %s."
                        .formatted(
                                limit.inWords(),
                                limit.direction() == Direction.BEFORE ? "before" : "after",
                                limit.unit() == TimeLimit.Unit.HOURS ? "moment" : "day",
                                citation.ruleId(),
                                citation.source(),
                                limit.setBy().label() + ".",
                                citation.confidence().label()));
    }

    static ExplanationStep provisional() {
        return ExplanationStep.of(
                PROVISIONAL, "Provisional: bank holidays that far ahead are not published yet; the date may move.");
    }

    private static ExplanationStep trigger(TimeLimit limit, LocalDate from) {
        return ExplanationStep.of(
                TRIGGER, from, capitalised(limit.startedBy()) + ": " + day(from) + ". That is day 0.");
    }

    private static ExplanationStep convention(Convention convention) {
        return ExplanationStep.of(CONVENTION, convention.words() + " (" + convention.rule() + ")");
    }

    private static ExplanationStep day(Count.Day counted) {
        LocalDate date = counted.date();
        if (counted.number() > 0) {
            return new ExplanationStep(
                    COUNTED, day(date) + " is working day " + counted.number() + ".", date, counted.number());
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return ExplanationStep.of(
                SKIPPED,
                date,
                weekend
                        ? day(date) + " is not counted: weekend."
                        : day(date) + " is not counted: bank holiday (" + counted.skippedBecause() + ").");
    }

    private static ExplanationStep end(Counted counted) {
        LocalDate end = counted.count().end();
        boolean sameDayIsMissing = counted.count().convention() == Convention.MONTHS
                && end.getDayOfMonth() != counted.count().from().getDayOfMonth();
        return ExplanationStep.of(
                COUNTED_TO,
                end,
                "%s %s %s %s: %s.%s"
                        .formatted(
                                counted.limit().inWords(),
                                counted.limit().direction() == Direction.BEFORE ? "before" : "after",
                                day(counted.count().from()),
                                counted.obligation().keepsAvailable() ? "it must still be there" : "the count ends",
                                day(end),
                                sameDayIsMissing
                                        ? " That month has no day %d, so it is the last day of the month."
                                                .formatted(
                                                        counted.count().from().getDayOfMonth())
                                        : ""));
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
