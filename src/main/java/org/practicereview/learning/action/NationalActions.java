package org.practicereview.learning.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.form.DayInWords;
import org.practicereview.learning.LearningAreas;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.AwaitedAnswer;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Actions that follow from national reviews belong to no case, so no process follows them: those to be verified are in the work
 * of partners, those that are overdue in that of managers, and the area is told once (L17).
 */
@Component
public class NationalActions implements AwaitedAnswers {

    private final LearningActionRows rows;
    private final ActionActs acts;
    private final LearningAreas areas;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NationalActions(
            LearningActionRows rows,
            ActionActs acts,
            LearningAreas areas,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.areas = areas;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<AwaitedAnswer> awaitedFrom(Person person) {
        Set<String> working = areas.of(person).stream()
                .filter(area -> acts.mayManage(person, area) || acts.mayVerify(person, area))
                .collect(Collectors.toSet());
        return rows.nationalWaiting(working, England.today(clock)).stream()
                .flatMap(action -> words(person, action).stream()
                        .map(words -> new AwaitedAnswer(words, null, "/learning/actions/" + action.id())))
                .toList();
    }

    private Optional<String> words(Person person, LearningAction action) {
        if (acts.of(person, action).contains(Act.VERIFICATION)) {
            return Optional.of(
                    "Verify action %d of national review %d".formatted(action.id(), action.nationalReview()));
        }
        boolean followed = action.isOpen() && acts.mayManage(person, action.area());
        return followed
                ? Optional.of("Action %d of national review %d is overdue since %s"
                        .formatted(action.id(), action.nationalReview(), DayInWords.of(action.dueOn())))
                : Optional.empty();
    }

    /** Every hour, so that a service that was down at night still says it that day. Nobody is told twice. */
    @Scheduled(cron = "0 25 * * * *", zone = England.NAME)
    public void tellOfOverdue() {
        LocalDate today = England.today(clock);
        rows.nationalOverdue(today)
                .forEach(action -> transaction.executeWithoutResult(status -> {
                    rows.lock(action.id());
                    if (rows.told(action, clock.instant())) {
                        outbox.tellOf(
                                "National review %d, recommendation %d, action %d"
                                        .formatted(action.nationalReview(), action.recommendation(), action.id()),
                                action.area(),
                                Event.LEARNING_ACTION_OVERDUE,
                                "due on " + action.dueOn(),
                                action.dueOn());
                    }
                }));
    }
}
