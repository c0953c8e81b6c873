package org.practicereview.guidance;

import java.util.List;

/**
 * How often progress and quality of a review are looked at (L6, P9).
 *
 * @param everyWorkingDays after so many working days again
 * @param told who is told when that day passed without
 */
public record MonitoringRule(int everyWorkingDays, List<Recipient> told, Citation citation) {}
