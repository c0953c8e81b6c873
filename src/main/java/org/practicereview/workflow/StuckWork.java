package org.practicereview.workflow;

import java.util.List;

/** What the engine was to do by itself and has given up: nothing of it happens until a person lets it try again. */
public interface StuckWork {

    /** Every job that the engine has given up, the one that is stuck longest first. */
    List<StuckJob> all();

    /**
     * Lets the engine try once more, now, or when its date comes where that was moved into the future; an unknown id is
     * harmless, the job may have run in the meantime.
     */
    void retry(String id);
}
