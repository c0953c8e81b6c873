package org.practicereview.calculator.web;

import org.practicereview.guidance.TimeLimit;

/**
 * How long something may take.
 *
 * @param statutory whether law sets it; otherwise it is an expectation
 */
record Limit(
        int amount,
        TimeLimit.Unit unit,
        TimeLimit.Direction direction,
        String inWords,
        String startedBy,
        boolean statutory) {

    static Limit of(TimeLimit limit) {
        return new Limit(
                limit.amount(), limit.unit(), limit.direction(), limit.inWords(), limit.startedBy(), limit.statutory());
    }
}
