package org.practicereview.clock;

/** Hears that a deadline started while proceedings went on beside its case; tells the timeline. */
public interface StartedBesideProceedings {

    /**
     * A deadline started that these proceedings touch from its start.
     *
     * @param effect what they do; no target is known yet
     */
    void touched(Pause pause, ForeseenEffect effect);
}
