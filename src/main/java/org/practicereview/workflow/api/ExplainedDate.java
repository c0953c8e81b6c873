package org.practicereview.workflow.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.workflow.view.Why;

/**
 * Why a date of a case is what it is.
 *
 * @param id its name in addresses
 * @param what what the date is of
 * @param date the date
 * @param deadline its deadline, nothing where the date only follows from others
 * @param steps how it was found
 */
record ExplainedDate(
        String id,
        String reference,
        String what,
        LocalDate date,
        @Nullable ShownDeadline deadline,
        List<ShownStep> steps,
        Map<String, String> links) {

    static ExplainedDate of(Why why) {
        return new ExplainedDate(
                why.id(),
                why.seen().file().reference().value(),
                why.explanation().what(),
                why.explanation().date(),
                why.clock() == null ? null : ShownDeadline.of(why.seen(), why.clock()),
                ShownStep.of(why.explanation().steps()),
                Links.ofDate(why.seen().file().reference(), why.id()));
    }
}
