package org.practicereview.proceedings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.clock.ForeseenEffect;
import org.practicereview.clock.Pause;
import org.practicereview.form.AnswerErrors;
import org.practicereview.guidance.Obligation;
import org.springframework.stereotype.Component;

/** What cannot be right about proceedings and about the targets that go with them; everything is said at once. */
@Component
class LedgerRules {

    /** Nobody expects more, and the calendar is known no further than some years ahead. */
    private static final int MOST_YEARS_AHEAD = 5;

    private final Clock clock;

    LedgerRules(Clock clock) {
        this.clock = clock;
    }

    void check(CaseFile file, NewProceedings form, List<Pause> known) {
        new AnswerErrors()
                .addIf(
                        form.startedOn().isBefore(file.incident().incidentOn()),
                        "/startedOn",
                        "before-incident",
                        "They cannot have started before the incident")
                .addIf(
                        known.stream()
                                .anyMatch(other -> other.kind() == form.kind()
                                        && other.days().overlaps(form.days())),
                        "/startedOn",
                        "overlaps",
                        "Proceedings of this kind are recorded for these days already")
                .addIf(isTooFar(form.expectedEndOn()), "/expectedEndOn", "date-out-of-range", tooFar())
                .refuseIfAny();
    }

    void check(Pause pause, ChangedProceedings form) {
        AnswerErrors errors = new AnswerErrors();
        form.check(pause, errors);
        errors.addIf(isTooFar(form.expectedEndOn()), "/expectedEndOn", "date-out-of-range", tooFar())
                .refuseIfAny();
    }

    /** A target for each date that is delayed, and for no other; never before the date itself. */
    void checkTargets(List<ForeseenEffect> effects, List<Target> targets) {
        AnswerErrors errors = new AnswerErrors();
        List<Obligation> missing = new ArrayList<>();
        effects.stream()
                .filter(ForeseenEffect::asksForTarget)
                .map(effect -> effect.deadline().obligation())
                .filter(obligation -> targets.stream().noneMatch(target -> target.obligation() == obligation))
                .forEach(missing::add);
        errors.addIf(
                !missing.isEmpty(),
                "/targets",
                "required",
                "Enter a new target for: "
                        + missing.stream().map(Obligation::label).collect(Collectors.joining("; ")));
        for (int i = 0; i < targets.size(); i++) {
            check(effects, targets, i, errors);
        }
        errors.refuseIfAny();
    }

    private void check(List<ForeseenEffect> effects, List<Target> targets, int at, AnswerErrors errors) {
        Target target = targets.get(at);
        String pointer = "/targets/" + at;
        List<ForeseenEffect> delayed = effects.stream()
                .filter(ForeseenEffect::asksForTarget)
                .filter(effect -> effect.deadline().obligation() == target.obligation())
                .toList();
        errors.addIf(
                        delayed.isEmpty(),
                        pointer + "/obligation",
                        "not-delayed",
                        "No open date of this case is delayed there")
                .addIf(
                        targets.subList(0, at).stream().anyMatch(other -> other.obligation() == target.obligation()),
                        pointer + "/obligation",
                        "twice",
                        "This date has a target already")
                .addIf(
                        delayed.stream()
                                .anyMatch(effect -> target.targetOn()
                                        .isBefore(effect.deadline().dueOn())),
                        pointer + "/targetOn",
                        "before-date",
                        "The new target cannot be before the date itself")
                .addIf(isTooFar(target.targetOn()), pointer + "/targetOn", "date-out-of-range", tooFar());
    }

    private boolean isTooFar(@Nullable LocalDate day) {
        return day != null && day.isAfter(England.today(clock).plusYears(MOST_YEARS_AHEAD));
    }

    private static String tooFar() {
        return "Enter a date within " + MOST_YEARS_AHEAD + " years";
    }
}
