package org.practicereview.clock;

import java.util.List;

/**
 * Says more about a deadline: what paused it, what relaxed it. Its steps stand between the count and what became of the
 * deadline.
 */
public interface ExplanationPart {

    List<ExplanationStep> of(Deadline deadline);
}
