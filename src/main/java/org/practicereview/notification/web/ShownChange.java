package org.practicereview.notification.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Advice;
import org.practicereview.guidance.Confidence;
import org.practicereview.guidance.Duty;
import org.practicereview.guidance.NextStep;
import org.practicereview.guidance.Route;
import org.practicereview.notification.ForeseenChange;
import org.practicereview.workflow.api.Coded;

/**
 * What other facts of an incident do, or would do.
 *
 * @param before what the rules said
 * @param after what they say then
 * @param edition whose rules apply then
 * @param clockStartsOn the day the clock to notify starts then
 * @param notifyBefore by when somebody was to be notified; nothing where no such date ran
 * @param notifyBy by when somebody is to be notified then; nothing where the edition sets no days
 * @param weighedAgain whether it is decided anew whom to notify
 */
record ShownChange(
        String reference,
        RuleSays before,
        RuleSays after,
        String edition,
        LocalDate clockStartsOn,
        @Nullable LocalDate notifyBefore,
        @Nullable LocalDate notifyBy,
        boolean weighedAgain) {

    /** A route with the rule that leads to it. */
    record RuleSays(
            Coded<Route> route,
            Coded<Duty> duty,
            Coded<NextStep> followedBy,
            String why,
            String ruleId,
            String source,
            Coded<Confidence> confidence) {

        static RuleSays of(Advice advice) {
            return new RuleSays(
                    Coded.of(advice.route()),
                    Coded.of(advice.duty()),
                    Coded.of(advice.followedBy()),
                    advice.why(),
                    advice.citation().ruleId(),
                    advice.citation().source(),
                    Coded.of(advice.citation().confidence()));
        }
    }

    static ShownChange of(ForeseenChange foreseen) {
        return new ShownChange(
                foreseen.file().reference().value(),
                RuleSays.of(foreseen.before()),
                RuleSays.of(foreseen.after()),
                foreseen.editionThen(),
                foreseen.clockStartsOn(),
                foreseen.notifyBefore(),
                foreseen.notifyBy(),
                foreseen.weighedAgain());
    }
}
