package org.practicereview.calculator.web;

import org.practicereview.guidance.SetBy;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.workflow.api.Coded;

/**
 * How long something may take.
 *
 * @param statutory whether law asks for it; otherwise it is an expectation
 * @param setBy who sets it: where law asks for it, the number may still be that of statutory guidance
 */
record Limit(
        int amount,
        TimeLimit.Unit unit,
        TimeLimit.Direction direction,
        String inWords,
        String startedBy,
        boolean statutory,
        Coded<SetBy> setBy) {

    static Limit of(TimeLimit limit) {
        return new Limit(
                limit.amount(),
                limit.unit(),
                limit.direction(),
                limit.inWords(),
                limit.startedBy(),
                limit.statutory(),
                Coded.of(limit.setBy()));
    }
}
