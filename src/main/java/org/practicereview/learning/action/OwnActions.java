package org.practicereview.learning.action;

import java.util.List;
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

    OwnActions(AreaActions actions) {
        this.actions = actions;
    }

    @Override
    public List<AwaitedAnswer> awaitedFrom(Person person) {
        return actions.ownedBy(person, MOST).stream()
                .map(action -> new AwaitedAnswer(
                        "Your action %d, due on %s".formatted(action.id(), DayInWords.of(action.dueOn())),
                        action.reference(),
                        "/learning/actions/" + action.id()))
                .toList();
    }
}
