package org.practicereview.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.DeadlineMoves;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.FallenDeadlines;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.clock.NotificationStart;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Advice;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.timer.MovedDates;
import org.springframework.stereotype.Component;

/** What other facts of an incident do to its route, its clock and its process (T2). */
@Component
class FactChanges {

    private final CaseFiles files;
    private final Deadlines deadlines;
    private final FallenDeadlines fallen;
    private final DeadlineMoves moves;
    private final MovedDates moved;
    private final InstalledCalendar calendar;
    private final DateArithmetic arithmetic;
    private final Guidance guidance;
    private final Editions editions;
    private final RouteInWords words;
    private final PartnerViews views;
    private final CaseWorkflow workflow;

    FactChanges(
            CaseFiles files,
            Deadlines deadlines,
            FallenDeadlines fallen,
            DeadlineMoves moves,
            MovedDates moved,
            InstalledCalendar calendar,
            DateArithmetic arithmetic,
            Guidance guidance,
            Editions editions,
            RouteInWords words,
            PartnerViews views,
            CaseWorkflow workflow) {
        this.files = files;
        this.deadlines = deadlines;
        this.fallen = fallen;
        this.moves = moves;
        this.moved = moved;
        this.calendar = calendar;
        this.arithmetic = arithmetic;
        this.guidance = guidance;
        this.editions = editions;
        this.words = words;
        this.views = views;
        this.workflow = workflow;
    }

    /** What the decision tables and the clock would say; nothing is changed. */
    ForeseenChange foresee(CaseFile file, Incident then, boolean alwaysAnew) {
        String editionThen = editions.on(then.clockStartsOn()).code();
        Advice before = guidance.route(file.incident().facts(), file.edition());
        Advice after = guidance.route(then.facts(), editionThen);
        LocalDate notifyBefore = open(file).map(Deadline::dueOn).orElse(null);
        LocalDate notifyBy = guidance.findTimeLimit(Obligation.NOTIFY, editionThen)
                .map(limit -> arithmetic.apply(limit, then.clockStartsOn()).end())
                .orElse(null);
        // Views given on other facts are asked for anew, and partners are asked only by the editions that have them
        boolean anew = alwaysAnew
                || before.route() != after.route()
                || views.areAsked(file.edition()) != views.areAsked(editionThen);
        return new ForeseenChange(
                file,
                then,
                editionThen,
                before,
                after,
                notifyBefore,
                notifyBy,
                anew,
                List.of(
                        new Facts("What the rules say then", words.advice(after, editionThen)),
                        new Facts("What they said before", words.advice(before, file.edition())),
                        new Facts("Dates", dates(then.notificationStart(), notifyBefore, notifyBy))));
    }

    private static List<Fact> dates(NotificationStart start, LocalDate notifyBefore, LocalDate notifyBy) {
        List<Fact> dates = new ArrayList<>();
        if (notifyBefore != null) {
            dates.add(new Fact("To be notified by, until now", DayInWords.of(notifyBefore)));
        }
        dates.add(new Fact("The clock starts on", DayInWords.of(start.startsOn()) + ", " + start.startedBy()));
        dates.add(new Fact(
                "To be notified by then", notifyBy == null ? "No number of days is set" : DayInWords.of(notifyBy)));
        return dates;
    }

    /**
     * The clock runs from the day it starts on by the facts of now; one that still ran from another day falls away, and what
     * was met stays met.
     */
    Optional<Deadline> restart(CaseFile changed, UUID by, String because) {
        LocalDate startsOn = changed.incident().clockStartsOn();
        Optional<Deadline> same = deadlines
                .find(changed.id(), Obligation.NOTIFY)
                .filter(latest -> latest.metAt() == null
                        && latest.startedOn().equals(startsOn)
                        && latest.edition().equals(changed.edition()));
        if (same.isPresent()) {
            return same.get().isOpen() ? same : fallen.resume(changed.id(), Obligation.NOTIFY, by);
        }
        fallen.cancel(changed.id(), Obligation.NOTIFY, because);
        return deadlines.startAnew(changed.id(), Obligation.NOTIFY, startsOn);
    }

    /**
     * The facts had been recorded wrongly: the date that runs moves, and its timer with it. Under an edition with another
     * limit it falls away, and one by that limit starts.
     */
    void correct(CaseFile file, CaseFile changed, Person by) {
        calendar.hold();
        LocalDate startsOn = changed.incident().clockStartsOn();
        Optional<Deadline> running = open(changed);
        if (running.filter(deadline -> deadline.startedOn().equals(startsOn)).isPresent()
                || running.isEmpty() && file.incident().clockStartsOn().equals(startsOn)) {
            return;
        }
        if (running.isPresent() && changed.edition().equals(file.edition())) {
            moved.carryOut(
                    moves.startedOn(startsOn, running.get()),
                    changed,
                    by,
                    "the incident was corrected, so that the clock starts on " + DayInWords.of(startsOn));
            return;
        }
        fallen.cancel(
                changed.id(),
                Obligation.NOTIFY,
                "the incident was corrected, so that another edition applies from " + DayInWords.of(startsOn));
        Optional<Deadline> started = deadlines.startAnew(changed.id(), Obligation.NOTIFY, startsOn);
        moved.retime(changed.reference(), Obligation.NOTIFY, Deadline.lapseOf(started));
    }

    /** Has it decided anew whom to notify, with the partners asked anew. */
    void weighAgain(CaseFile changed) {
        boolean ended = changed.stage().isClosed();
        files.moveTo(changed, Stage.CRITERIA_CHECK);
        var beginning = views.beginning(changed, Deadline.lapseOf(open(changed)));
        if (ended) {
            workflow.reopen(changed.reference(), beginning);
        } else {
            workflow.incidentChanged(changed.reference(), beginning);
        }
    }

    private Optional<Deadline> open(CaseFile file) {
        return deadlines.find(file.id(), Obligation.NOTIFY).filter(Deadline::isOpen);
    }
}
