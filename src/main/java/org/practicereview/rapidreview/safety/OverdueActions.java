package org.practicereview.rapidreview.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.failure.OneByOne;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Editions;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.workflow.view.CaseNotice;
import org.practicereview.workflow.view.CaseNotices;
import org.practicereview.workflow.view.OverdueNotices;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Says of safety actions that are overdue: in the case as long as they are, and once to those whom the table names (RR1). */
@Service
public class OverdueActions implements CaseNotices {

    private final ActionRows rows;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Editions editions;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final OverdueNotices notices;
    private final Clock clock;

    OverdueActions(
            ActionRows rows,
            CaseFiles caseFiles,
            Timeline timeline,
            Editions editions,
            Outbox outbox,
            TransactionTemplate transaction,
            OverdueNotices notices,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.editions = editions;
        this.outbox = outbox;
        this.transaction = transaction;
        this.notices = notices;
        this.clock = clock;
    }

    /** Every hour, so that a service that was down at night still says it that day; each case in a transaction of its own. */
    @Scheduled(cron = "0 10 * * * *", zone = England.NAME)
    public void tell() {
        LocalDate today = England.today(clock);
        OneByOne.each(
                "nobody was told of overdue safety actions in",
                caseFiles.references(rows.withUntold(today)).values(),
                IncidentReference::value,
                reference -> transaction.executeWithoutResult(status -> tell(reference, today)));
    }

    private void tell(IncidentReference reference, LocalDate today) {
        CaseFile file = caseFiles.lock(reference);
        rows.of(file.id()).stream()
                .filter(action -> action.isOverdue(today) && rows.told(action, clock.instant()))
                .forEach(action -> tell(file, action, today));
    }

    private void tell(CaseFile file, ImmediateAction action, LocalDate today) {
        outbox.tell(
                file,
                Event.SAFETY_ACTION_OVERDUE,
                "safety action " + action.number(),
                action.dueOn(),
                editions.on(today).code());
        timeline.add(
                file,
                null,
                "safety-action-overdue",
                Matter.AGENCY_RETURNS,
                "Immediate safety action %d: overdue since %s"
                        .formatted(action.number(), DayInWords.of(action.dueOn())));
    }

    @Override
    public List<CaseNotice> of(SeenCase seen) {
        return seen.hasRapidReview()
                ? notices.of(
                        rows.of(seen.file().id()),
                        ImmediateAction::isOverdue,
                        Event.SAFETY_ACTION_OVERDUE.name(),
                        "safety-actions-overdue",
                        OverdueActions::words)
                : List.of();
    }

    private static String words(long overdue) {
        return (overdue == 1
                        ? "An immediate safety action is overdue"
                        : overdue + " immediate safety actions are overdue")
                + ": see Rapid review, Immediate safety actions.";
    }
}
