package org.practicereview.guidance;

/**
 * When a step of a rapid review is planned.
 *
 * @param workingDaysBefore so many working days before the rapid review is due
 * @param what is done by then
 */
public record PlannedStep(PlanStep step, int workingDaysBefore, String what, Citation citation) {}
