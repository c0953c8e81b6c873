package org.practicereview.workflow.timer;

import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Obligation;

/** A deadline and the engine's timers that do not agree. */
public record Drift(IncidentReference reference, Obligation obligation, Kind kind) {

    /** In which way a timer differs from its date. */
    public enum Kind {
        /** An open deadline that nobody will notice when it passes. */
        NO_TIMER,
        /** An open deadline that nobody would have noticed: its timer waits again, for the case still stood at its step. */
        TIMER_SET_AGAIN,
        /** The timer stands at another moment. */
        WRONG_MOMENT,
        /** A timer without an open deadline. */
        NO_DEADLINE
    }
}
