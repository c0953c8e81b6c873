package org.practicereview.proceedings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.ForeseenEffect;
import org.practicereview.clock.Pause;
import org.practicereview.clock.Pauses;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.timer.MovedDates;
import org.springframework.stereotype.Component;

/** Carries out what was foreseen: effects and targets are kept, dates move with their timers, the timeline says so. */
@Component
class LedgerChanges {

    private final Pauses pauses;
    private final MovedDates moved;
    private final Timeline timeline;
    private final Outbox outbox;

    LedgerChanges(Pauses pauses, MovedDates moved, Timeline timeline, Outbox outbox) {
        this.pauses = pauses;
        this.moved = moved;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    void recorded(CaseFile file, Person by, Pause pause, List<ForeseenEffect> effects, List<Target> targets) {
        add(
                file,
                by,
                "proceedings-recorded",
                "%s recorded, since %s%s"
                        .formatted(name(pause), DayInWords.of(pause.startedOn()), expected(pause.expectedEndOn())));
        carryOut(file, by, pause, effects, targets);
    }

    void changed(CaseFile file, Person by, Pause pause, List<ForeseenEffect> effects, List<Target> targets) {
        if (pause.endedOn() != null) {
            add(file, by, "proceedings-ended", "%s ended on %s".formatted(name(pause), DayInWords.of(pause.endedOn())));
        } else {
            add(file, by, "proceedings-changed", "%s go on%s".formatted(name(pause), expected(pause.expectedEndOn())));
        }
        carryOut(file, by, pause, effects, targets);
    }

    private void carryOut(CaseFile file, Person by, Pause pause, List<ForeseenEffect> effects, List<Target> targets) {
        for (ForeseenEffect effect : effects) {
            LocalDate target = targets.stream()
                    .filter(named -> named.obligation() == effect.deadline().obligation())
                    .map(Target::targetOn)
                    .findFirst()
                    .orElse(null);
            pauses.affect(pause, effect, target);
            effect.carriedOut().ifPresent(move -> moved.carryOut(move, file, by, because(pause)));
            if (target != null && !target.equals(effect.targetSoFar())) {
                delayed(file, by, pause, effect, target);
            }
        }
    }

    /** The reasons for delay of a report go to the Panel and the Secretary of State (L13). */
    private void delayed(CaseFile file, Person by, Pause pause, ForeseenEffect effect, LocalDate target) {
        add(
                file,
                by,
                "delay-recorded",
                "%s: reason for delay recorded, new target %s; the date stays %s"
                        .formatted(
                                effect.deadline().obligation().label(),
                                DayInWords.of(target),
                                DayInWords.of(effect.deadline().dueOn())));
        if (effect.deadline().obligation() == Obligation.PUBLISH_REPORT
                && target.isAfter(effect.deadline().dueOn())) {
            outbox.tell(file, Event.REVIEW_DELAYED, "proceedings %d, %s".formatted(pause.number(), target));
        }
    }

    private void add(CaseFile file, Person by, String kind, String what) {
        timeline.add(file, by.id(), kind, Matter.CASE, what);
    }

    private static String because(Pause pause) {
        return "of proceedings %d (%s)".formatted(pause.number(), pause.kind().label());
    }

    private static String name(Pause pause) {
        return "Proceedings %d (%s)".formatted(pause.number(), pause.kind().label());
    }

    private static String expected(@Nullable LocalDate end) {
        return end == null ? "; nobody knows until when" : "; expected to end on " + DayInWords.of(end);
    }
}
