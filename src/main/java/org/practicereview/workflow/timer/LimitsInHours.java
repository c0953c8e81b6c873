package org.practicereview.workflow.timer;

import java.time.Instant;
import java.util.List;
import org.practicereview.guidance.Obligation;

/** Limits in hours, which are no deadlines in days and have timers all the same; told by the stage that keeps them (K2). */
public interface LimitsInHours {

    /** The limits of all cases whose work is still to be done. One statement. */
    List<LimitInHours> running();

    /**
     * A limit that runs.
     *
     * @param lapsesAt the first moment that is late
     * @param passed whether it is recorded that it passed: then its timer has fired
     */
    record LimitInHours(long caseId, Obligation obligation, Instant lapsesAt, boolean passed) {}
}
