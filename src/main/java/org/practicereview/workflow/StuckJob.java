package org.practicereview.workflow;

import java.time.Instant;

/**
 * One step the engine has given up.
 *
 * @param id the engine's name for the job
 * @param businessKey the reference of the case that waits
 * @param activityId the step in the model
 * @param since when the last try failed
 */
public record StuckJob(String id, String businessKey, String activityId, Instant since) {}
