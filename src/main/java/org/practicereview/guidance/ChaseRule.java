package org.practicereview.guidance;

import java.util.List;

/**
 * When a rung of chasing an agency is reached, and who is told then (RR7).
 *
 * @param workingDaysAfter the due day; less than 0 before it
 */
public record ChaseRule(ChaseRung rung, int workingDaysAfter, List<Recipient> told, Citation citation) {}
