package org.practicereview.clock;

/** Hears that a deadline started while proceedings went on beside its case; tells the timeline. */
public interface StartedBesideProceedings {

    /**
     * They touch the deadline from its start.
     *
     * @param effect what they do; no target is known yet
     */
    void touched(Pause pause, ForeseenEffect effect);
}
