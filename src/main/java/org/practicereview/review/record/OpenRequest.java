package org.practicereview.review.record;

import java.time.LocalDate;
import org.practicereview.casefile.IncidentReference;

/** A written request that waits for the answer of a reviewer. */
public record OpenRequest(IncidentReference reference, int number, LocalDate dueOn) {}
