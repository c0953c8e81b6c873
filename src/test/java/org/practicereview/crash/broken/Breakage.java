package org.practicereview.crash.broken;

/** One way to break the service. */
public enum Breakage {
    /** It says "done" a moment before the database is asked to commit. */
    ANSWERS_BEFORE_COMMIT,
    /** H2 writes when it likes, as it does unless told otherwise. */
    H2_WRITES_LATER,
    /** The condition that keeps people to the cases of their area is always true. */
    CASES_OF_EVERY_AREA,
    /** Whatever it notices of a date that has passed it notices once more, as if a timer fired twice. */
    NOTICES_TWICE,
    /** It takes a message for sent whatever the mail server of the harness answers, and if it answers nothing. */
    BELIEVES_ANY_ANSWER,
    /** Not broken: its messages leave through a mail server of the harness, which may be. */
    POSTS_TO_THE_HARNESS,
    /** Not broken: the harness sets its clock forward and back, as it does with any other that it tells where. */
    OBEYS_THE_HARNESS_CLOCK
}
