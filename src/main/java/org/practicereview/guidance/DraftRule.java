package org.practicereview.guidance;

import java.util.List;

/**
 * By when a draft of a report is commented on or checked, and who is told (L6, P9).
 *
 * @param workingDays from the day it is asked
 * @param told that a round begins, or is late
 */
public record DraftRule(DraftStep step, int workingDays, List<Recipient> told, Citation citation) {}
