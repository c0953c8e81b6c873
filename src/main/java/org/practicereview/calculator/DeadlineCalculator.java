package org.practicereview.calculator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.calculator.Answer.Done;
import org.practicereview.calculator.Answer.Found;
import org.practicereview.calendar.Count;
import org.practicereview.calendar.England;
import org.practicereview.clock.Counted;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.clock.Explanation;
import org.practicereview.clock.ExplanationStep;
import org.practicereview.clock.ExplanationStep.Kind;
import org.practicereview.clock.Explanations;
import org.practicereview.clock.NotificationStart;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.NotUnderThisEdition;
import org.practicereview.guidance.Relaxation;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.guidance.TimeLimit.Direction;
import org.practicereview.guidance.TimeLimit.Unit;
import org.practicereview.guidance.Wordings;
import org.springframework.stereotype.Service;

/** Works out a date from an obligation and the day that starts it. Keeps nothing of what is asked. */
@Service
public class DeadlineCalculator {

    private final Editions editions;
    private final Guidance guidance;
    private final Wordings wordings;
    private final DateArithmetic arithmetic;
    private final Explanations explanations;
    private final AskedRange range;
    private final ChangeoverStart changeover;

    DeadlineCalculator(
            Editions editions,
            Guidance guidance,
            Wordings wordings,
            DateArithmetic arithmetic,
            Explanations explanations,
            AskedRange range,
            ChangeoverStart changeover) {
        this.editions = editions;
        this.guidance = guidance;
        this.wordings = wordings;
        this.arithmetic = arithmetic;
        this.explanations = explanations;
        this.range = range;
        this.changeover = changeover;
    }

    /**
     * The date, and how it was found.
     *
     * @throws InvalidAnswers naming each field that cannot be accepted
     */
    public Answer answer(Asked asked) {
        range.check(asked);
        Start start = Start.of(startOf(asked), asked.time());
        range.check(start);
        Edition edition = edition(asked, start.on());
        List<ExplanationStep> steps = new ArrayList<>();
        NotificationStart awareness = asked.awareness();
        if (awareness != null) {
            steps.addAll(awareness.steps());
        }
        try {
            TimeLimit limit = guidance.timeLimit(asked.obligation(), edition.code());
            changeover.check(asked.obligation(), start.on());
            return limit.unit() == Unit.HOURS
                    ? inHours(asked, edition, limit, start, steps)
                    : inDays(asked, edition, limit, start, steps);
        } catch (NotUnderThisEdition none) {
            steps.add(ExplanationStep.of(
                    Kind.RULE,
                    "%s knows no such limit. Rule %s: %s. %s."
                            .formatted(
                                    edition.inWords(),
                                    none.citation().ruleId(),
                                    none.citation().source(),
                                    none.citation().confidence().label())));
            return answer(asked, edition, none.citation(), start.on(), null, null, steps);
        }
    }

    private Answer inDays(Asked asked, Edition edition, TimeLimit limit, Start start, List<ExplanationStep> steps) {
        LocalDate from = dayZero(start, steps);
        Count count = arithmetic.apply(limit, from);
        Explanation explanation =
                explanations.of(asked.obligation().label(), new Counted(asked.obligation(), edition, limit, count));
        steps.addAll(explanation.steps());
        Optional<Relaxation> relaxation = guidance.relaxation(asked.obligation(), from, count.end());
        relaxation.map(DeadlineCalculator::step).ifPresent(steps::add);
        Done done = done(asked.doneOn(), limit, from, count.end());
        if (done != null) {
            steps.add(step(done));
        }
        Found found = new Found(
                limit,
                start.at(),
                count.end(),
                null,
                asked.obligation().keepsAvailable() ? count.end().plusDays(1) : null,
                count.provisional(),
                relaxation.orElse(null),
                guidance.toldOnBreach(asked.obligation(), edition.code()));
        return answer(asked, edition, limit.citation(), from, found, done, steps);
    }

    private Answer inHours(Asked asked, Edition edition, TimeLimit limit, Start start, List<ExplanationStep> steps) {
        Instant from = start.at();
        if (from == null) {
            throw new InvalidAnswers("/time", "required", "Enter the time of that day: this limit is in hours");
        }
        if (asked.doneOn() != null) {
            throw new InvalidAnswers("/doneOn", "not-asked", "Leave this out: this limit ends at a time of the day");
        }
        Instant end = arithmetic.apply(limit, from);
        LocalDate dueOn = England.dayOf(end);
        steps.addAll(explanations
                .ofHours(asked.obligation().label(), limit, edition, from, end)
                .steps());
        Optional<Relaxation> relaxation = guidance.relaxation(asked.obligation(), start.on(), dueOn);
        relaxation.map(DeadlineCalculator::step).ifPresent(steps::add);
        Found found = new Found(
                limit,
                from,
                dueOn,
                end,
                null,
                false,
                relaxation.orElse(null),
                guidance.toldOnBreach(asked.obligation(), edition.code()));
        return answer(asked, edition, limit.citation(), start.on(), found, null, steps);
    }

    private Answer answer(
            Asked asked,
            Edition edition,
            Citation citation,
            LocalDate startedOn,
            @Nullable Found found,
            @Nullable Done done,
            List<ExplanationStep> steps) {
        LocalDate day = editions.on(startedOn).equals(edition) ? startedOn : edition.inForceFrom();
        return new Answer(
                asked.obligation(), edition, wordings.on(day), citation, startedOn, found, done, List.copyOf(steps));
    }

    private static LocalDate startOf(Asked asked) {
        NotificationStart awareness = asked.awareness();
        return asked.startedOn() != null || awareness == null ? asked.startedOn() : awareness.startsOn();
    }

    private Edition edition(Asked asked, LocalDate start) {
        String chosen = asked.edition();
        if (chosen == null) {
            return editions.on(start);
        }
        return editions.all().stream()
                .filter(edition -> edition.code().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new InvalidAnswers(
                        "/edition",
                        "not-a-choice",
                        "Choose one of: "
                                + String.join(
                                        ", ",
                                        editions.all().stream()
                                                .map(Edition::code)
                                                .toList())));
    }

    /** After hours an installation may count from the next day. */
    private LocalDate dayZero(Start start, List<ExplanationStep> steps) {
        if (start.at() == null) {
            return start.on();
        }
        LocalDate zero = arithmetic.dayZero(LocalDateTime.ofInstant(start.at(), England.ZONE));
        if (!zero.equals(start.on())) {
            steps.add(ExplanationStep.of(
                    Kind.FACT,
                    zero,
                    "The office had closed: what is heard after hours counts as heard on " + DayInWords.of(zero)
                            + " here."));
        }
        return zero;
    }

    /** Counted back, anything before the day is in order; counted on, nothing is done before it starts. */
    private @Nullable Done done(@Nullable LocalDate on, TimeLimit limit, LocalDate from, LocalDate dueOn) {
        if (on == null) {
            return null;
        }
        new AnswerErrors()
                .addIf(
                        limit.direction() == Direction.AFTER && on.isBefore(from),
                        "/doneOn",
                        "before-start",
                        "It cannot have been done before " + DayInWords.of(from) + ", the day that starts it")
                .refuseIfAny();
        return new Done(on, on.isAfter(dueOn), on.isAfter(dueOn) ? arithmetic.workingDaysBetween(dueOn, on) : 0);
    }

    private static ExplanationStep step(Done done) {
        return ExplanationStep.of(
                Kind.STATE, done.on(), "Done on %s: %s.".formatted(DayInWords.of(done.on()), done.inWords()));
    }

    private static ExplanationStep step(Relaxation relaxation) {
        return ExplanationStep.of(
                Kind.RELAXED,
                "%s, from %s to %s: %s. The date stays. %s (rule %s: %s, %s)."
                        .formatted(
                                capitalised(relaxation.overlay().name()),
                                DayInWords.of(relaxation.overlay().from()),
                                DayInWords.of(relaxation.overlay().until()),
                                relaxation.note(),
                                relaxation.breach().label(),
                                relaxation.citation().ruleId(),
                                relaxation.citation().source(),
                                relaxation.citation().confidence().label()));
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
