package org.practicereview.clock;

import org.practicereview.calendar.Count;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.TimeLimit;

/**
 * A limit applied to the day that starts it.
 *
 * @param obligation what must be done
 * @param edition the edition whose rule it is
 * @param limit the rule
 * @param count the days
 */
public record Counted(Obligation obligation, Edition edition, TimeLimit limit, Count count) {}
