package org.practicereview.workflow.view;

import org.jspecify.annotations.Nullable;
import org.practicereview.clock.Explanation;

/**
 * Why a date of a case is what it is.
 *
 * @param seen the case
 * @param id the name of the date in addresses
 * @param explanation the date, step by step
 * @param clock its deadline, nothing where the date only follows from others
 */
public record Why(
        SeenCase seen,
        String id,
        Explanation explanation,
        @Nullable Clock clock) {}
