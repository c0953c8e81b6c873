package org.practicereview.learning.action;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.practicereview.calendar.England;
import org.practicereview.form.DayInWords;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.AwaitedAnswer;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.springframework.stereotype.Component;

/** The actions that a person owns, in their work. */
@Component
class OwnActions implements AwaitedAnswers {

    private static final int MOST = 20;

    private final AreaActions actions;
    private final Clock clock;

    OwnActions(AreaActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    @Override
    public List<AwaitedAnswer> awaitedFrom(Person person) {
        LocalDate today = England.today(clock);
        return actions.ownedBy(person, MOST).stream()
                .map(action -> new AwaitedAnswer(
                        "Your action %d, due on %s%s"
                                .formatted(
                                        action.id(),
                                        DayInWords.of(action.dueOn()),
                                        action.isOverdue(today) ? ": overdue" : ""),
                        action.reference(),
                        "/learning/actions/" + action.id()))
                .toList();
    }
}
