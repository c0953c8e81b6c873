package org.practicereview.learning.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Editions;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.workflow.view.CaseNotice;
import org.practicereview.workflow.view.CaseNotices;
import org.practicereview.workflow.view.OverdueNotices;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of actions that are overdue: in the case as long as they are, and once to those whom the table names (L17). */
@Service
public class OverdueLearningActions implements CaseNotices {

    private final LearningActionRows rows;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Editions editions;
    private final Outbox outbox;
    private final ActionMessages messages;
    private final OverdueNotices notices;
    private final Clock clock;

    OverdueLearningActions(
            LearningActionRows rows,
            CaseFiles caseFiles,
            Timeline timeline,
            Editions editions,
            Outbox outbox,
            ActionMessages messages,
            OverdueNotices notices,
            Clock clock) {
        this.rows = rows;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.editions = editions;
        this.outbox = outbox;
        this.messages = messages;
        this.notices = notices;
        this.clock = clock;
    }

    /** A morning came: whatever is overdue and was not told of is told. Doing it again tells nobody twice. */
    @Transactional
    public void tell(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        LocalDate today = England.today(clock);
        rows.of(file.id()).stream()
                .filter(action -> action.isOverdue(today) && rows.told(action, clock.instant()))
                .forEach(action -> tell(file, action, today));
    }

    private void tell(CaseFile file, LearningAction action, LocalDate today) {
        outbox.tell(
                file,
                Event.LEARNING_ACTION_OVERDUE,
                "action %d %s".formatted(action.id(), ActionMessages.occasionOfOverdue(action)),
                action.dueOn(),
                editions.on(today).code());
        messages.overdue(file, action);
        timeline.add(
                file,
                null,
                "learning-action-overdue",
                Matter.LEARNING,
                "Action %d: overdue since %s".formatted(action.id(), DayInWords.of(action.dueOn())));
    }

    /** When it is looked after actions, as an ISO 8601 cycle. */
    public String everyMorning() {
        return England.everyMorningAfter(England.today(clock));
    }

    @Override
    public List<CaseNotice> of(SeenCase seen) {
        return seen.hasLearning()
                ? notices.of(
                        rows.of(seen.file().id()),
                        LearningAction::isOverdue,
                        Event.LEARNING_ACTION_OVERDUE.name(),
                        "learning-actions-overdue",
                        OverdueLearningActions::words)
                : List.of();
    }

    private static String words(long overdue) {
        return (overdue == 1 ? "An action is overdue" : overdue + " actions are overdue") + ": see Learning.";
    }
}
