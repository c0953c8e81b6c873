package org.practicereview.learning.action;

import java.util.EnumSet;
import java.util.Set;
import org.practicereview.learning.action.LearningAction.State;

/** What can be done with an action. The names are stable, for machines. */
public enum Act {
    CHANGE(EnumSet.of(State.OPEN)),
    COMPLETION(EnumSet.of(State.OPEN)),
    VERIFICATION(EnumSet.of(State.DONE)),
    REOPENING(EnumSet.of(State.DONE, State.VERIFIED, State.HANDED_OVER)),
    HANDING_OVER(EnumSet.of(State.OPEN, State.DONE));

    private final Set<State> from;

    Act(Set<State> from) {
        this.from = from;
    }

    /** The states of an action in which this can be done to it. */
    public Set<State> from() {
        return from;
    }
}
