package org.practicereview.notification;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntConsumer;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.EventKind;
import org.practicereview.casefile.IncidentChange;
import org.practicereview.casefile.IncidentHistory;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Abuse or neglect becomes known or suspected only later, for instance by a medical opinion: the incident changes its route,
 * and the days run from the day of suspicion (T2, N1 to N3). What was decided, sent and met before stays on record.
 */
@Service
public class LaterSuspicion implements CaseActs {

    private static final Set<Stage> ENDED_BEFORE_THE_PANEL =
            EnumSet.of(Stage.NOT_NOTIFIED, Stage.CLOSED_WITHOUT_RAPID_REVIEW);

    private final CaseAccess access;
    private final FactChanges changes;
    private final IncidentHistory history;
    private final Timeline timeline;

    LaterSuspicion(CaseAccess access, FactChanges changes, IncidentHistory history, Timeline timeline) {
        this.access = access;
        this.changes = changes;
        this.history = history;
        this.timeline = timeline;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        CaseFile file = seen.file();
        boolean may = isBeforeThePanel(file)
                && !file.incident().facts().abuseSuspected()
                && access.mayWork(seen.person(), file, ReopenedCases.MAY_REOPEN);
        return may
                ? List.of(new CaseAct(
                        "newInformation",
                        "Record that abuse or neglect is known or suspected after all",
                        "/cases/" + file.reference() + "/new-information"))
                : List.of();
    }

    /**
     * Refuses whoever may not record it, and a case to which it cannot happen.
     *
     * @throws NotFound when the person may not read how it is decided whom to notify
     * @throws org.practicereview.refusal.NotPermitted when the person only reads it
     * @throws Conflict when the Panel was notified, or abuse or neglect was suspected before
     */
    @Transactional(readOnly = true)
    public CaseFile require(Person person, IncidentReference reference) {
        return open(person, access.see(person, reference));
    }

    /** What the news would change: where the incident would go, by which rule, and by when; nothing is saved. */
    @Transactional(readOnly = true)
    public ForeseenChange preview(Person person, IncidentReference reference, NewInformation news) {
        return foresee(open(person, access.see(person, reference)), news);
    }

    /**
     * Records it: the facts, the clock, the stage and the process together.
     *
     * @param seen the version of the case that was seen
     */
    @Transactional
    public ForeseenChange record(Person person, IncidentReference reference, NewInformation news, IntConsumer seen) {
        CaseFile file = open(person, access.lock(person, reference));
        seen.accept(file.version());
        ForeseenChange foreseen = foresee(file, news);
        CaseFile changed = history.change(
                file, foreseen.then(), IncidentChange.Kind.NEW_INFORMATION, news.news(), news.saidBy(), person.id());
        String day = DayInWords.of(news.suspectedOn());
        changes.restart(
                changed,
                person.id(),
                "abuse or neglect became known or suspected on " + day + ": the days run from then");
        timeline.add(
                file,
                person.id(),
                "new-information",
                Matter.NOTIFICATION_DRAFT,
                "Abuse or neglect %s since %s. By the rules: %s (rule %s, %s)"
                        .formatted(
                                news.abuseOrNeglect().label().toLowerCase(Locale.UK),
                                day,
                                foreseen.after().route().label(),
                                foreseen.after().citation().ruleId(),
                                foreseen.after().citation().source()));
        timeline.add(
                file,
                person.id(),
                file.stage().isClosed() ? EventKind.REOPENED : "weighed-again",
                Matter.CASE,
                "New information: whom to notify is decided anew");
        changes.weighAgain(changed);
        return foreseen;
    }

    private ForeseenChange foresee(CaseFile file, NewInformation news) {
        LocalDate awareOn = file.incident().awareOn();
        boolean beforeIncident = news.suspectedOn().isBefore(file.incident().incidentOn());
        new AnswerErrors()
                .addIf(
                        beforeIncident,
                        "/suspectedOn",
                        "suspected-before-incident",
                        "Abuse or neglect was already known or suspected before the incident: enter the day the local"
                                + " authority became aware of the incident, " + DayInWords.of(awareOn))
                .addIf(
                        !beforeIncident && news.suspectedOn().isBefore(awareOn),
                        "/suspectedOn",
                        "suspected-before-aware",
                        "The local authority became aware of the incident on " + DayInWords.of(awareOn)
                                + ": enter that day or a later one")
                .refuseIfAny();
        return changes.foresee(file, news.after(file.incident()), true);
    }

    private static boolean isBeforeThePanel(CaseFile file) {
        return file.stage().isBeforeSending() || ENDED_BEFORE_THE_PANEL.contains(file.stage());
    }

    private CaseFile open(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.NOTIFICATION_DRAFT)) {
            throw new NotFound();
        }
        access.requireWork(person, file, ReopenedCases.MAY_REOPEN);
        if (!isBeforeThePanel(file)) {
            throw new Conflict(
                    "route-is-settled",
                    "This case goes on along its route. Add what is new to its notification instead.");
        }
        LocalDate suspectedOn = file.incident().abuseSuspectedOn();
        if (file.incident().facts().abuseSuspected()) {
            throw new Conflict(
                    "suspected-already",
                    "Abuse or neglect is known or suspected already%s: more of it starts no new clock."
                            .formatted(suspectedOn == null ? "" : ", since " + DayInWords.of(suspectedOn)));
        }
        return file;
    }
}
