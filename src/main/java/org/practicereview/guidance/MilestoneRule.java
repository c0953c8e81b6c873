package org.practicereview.guidance;

/**
 * When a milestone of a review is planned (L12).
 *
 * @param workingDaysBefore so many working days before the report is to be published
 * @param what is done by then
 */
public record MilestoneRule(ReviewMilestone milestone, int workingDaysBefore, String what, Citation citation) {}
