package org.practicereview.workflow.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.Deadline;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.SetBy;

/**
 * A deadline with what people want to know of it.
 *
 * @param deadline the deadline
 * @param inWords when it is due, in words
 * @param late whether it was missed, or is open and has passed, and that is more than information
 * @param edition the edition whose rule it follows
 * @param setBy who sets its limit
 * @param workingDaysLate by how many working days it was met late or is late today, 0 when it is not
 * @param metByName who did it, nothing while it is open
 * @param lateApprovedBy the name of whoever approved that it was done late; only where one case is read
 * @param delays what proceedings do to it; only where one case is read
 */
public record Clock(
        Deadline deadline,
        String inWords,
        boolean late,
        Edition edition,
        SetBy setBy,
        int workingDaysLate,
        @Nullable String metByName,
        @Nullable String lateApprovedBy,
        List<Delay> delays) {}
