package org.practicereview.review.plan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * The plan of a review, for machines.
 *
 * @param statutory by when the report must be published; no delay moves it
 * @param aim the day the milestones are counted back from
 * @param slack how much time there is, in a sentence
 * @param misfits why the plan no longer fits, none while it does
 */
@Schema(name = "ReviewPlan")
record ShownPlan(
        LocalDate statutory, LocalDate aim, String slack, List<String> misfits, List<ShownMilestone> milestones) {}
