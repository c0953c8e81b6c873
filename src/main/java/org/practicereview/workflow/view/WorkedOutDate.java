package org.practicereview.workflow.view;

import org.practicereview.clock.Explanation;

/**
 * A date of a case that follows from others and has no clock of its own.
 *
 * @param id its name in addresses
 * @param explanation the date, and how it was found
 */
public record WorkedOutDate(String id, Explanation explanation) {}
