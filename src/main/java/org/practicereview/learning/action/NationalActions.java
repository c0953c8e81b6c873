package org.practicereview.learning.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.failure.OneByOne;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Form;
import org.practicereview.learning.LearningAreas;
import org.practicereview.learning.action.ActionEvent.Kind;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.AwaitedAnswer;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Actions that follow from national reviews belong to no case, so no process follows them: those to be verified are in the work
 * of partners, those that are overdue in that of managers, and the area is told once (L17).
 */
@Component
public class NationalActions implements AwaitedAnswers {

    private final LearningActionRows rows;
    private final ActionActs acts;
    private final ActionOwners owners;
    private final ActionHistory history;
    private final ActionMessages messages;
    private final LearningAreas areas;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NationalActions(
            LearningActionRows rows,
            ActionActs acts,
            ActionOwners owners,
            ActionHistory history,
            ActionMessages messages,
            LearningAreas areas,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.owners = owners;
        this.history = history;
        this.messages = messages;
        this.areas = areas;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The actions of an area for a recommendation of a national review. */
    public List<LearningAction> of(int review, int recommendation, String area) {
        return rows.ofNational(review, recommendation, area);
    }

    /** An area takes up a recommendation: it has an action at least. */
    public void begin(int review, int recommendation, String area) {
        rows.addFirstNational(review, recommendation, area);
    }

    /** The questions of an action of that area, with the people who may own it. */
    @Transactional(readOnly = true)
    public Form form(String area) {
        return Form.of(NewAction.class).offering("account", owners.of(area));
    }

    /** Whether the person may add actions to what national reviews recommend to that area. */
    public boolean mayAdd(Person person, String area) {
        return acts.mayManage(person, area);
    }

    /** Adds an action of an area to a recommendation; whoever calls knows that the area takes it up. */
    @Transactional
    public LearningAction add(Person person, int review, int recommendation, String area, NewAction form) {
        acts.requireManaging(person, area);
        long id = rows.addNational(review, recommendation, area, form, owners.chosen(area, form.account()));
        history.note(null, id, person.id(), Kind.ADDED, null);
        LearningAction added = rows.one(id).orElseThrow();
        messages.given(null, added, person.id());
        return added;
    }

    /** The area takes the recommendation up no more: what is open for it is not carried on here. */
    @Transactional
    public void end(Person person, int review, int recommendation, String area, String because) {
        ActionHandedOver nobody = new ActionHandedOver("Nobody: the recommendation is not accepted", because);
        of(review, recommendation, area).stream().filter(LearningAction::isOpen).forEach(action -> {
            rows.handedOver(action, nobody);
            history.note(null, action.id(), person.id(), Kind.HANDED_OVER, because);
        });
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
        OneByOne.each(
                "nobody was told of the overdue action",
                rows.nationalOverdue(today),
                LearningAction::id,
                action -> transaction.executeWithoutResult(status -> tellOfOverdue(action)));
    }

    private void tellOfOverdue(LearningAction action) {
        rows.lock(action.id());
        if (rows.told(action, clock.instant())) {
            outbox.tellOf(
                    ActionMessages.about(action),
                    action.area(),
                    Event.LEARNING_ACTION_OVERDUE,
                    ActionMessages.occasionOfOverdue(action),
                    action.dueOn());
            messages.overdue(null, action);
        }
    }
}
