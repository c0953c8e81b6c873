package org.practicereview.workflow.picture;

/** How far a step of a case has come. */
public enum State {
    DONE,
    CURRENT,
    /** Current, and its date has passed. */
    LATE,
    COMING
}
