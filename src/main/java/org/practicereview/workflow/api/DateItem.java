package org.practicereview.workflow.api;

import java.time.LocalDate;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.workflow.view.WorkedOutDate;

/**
 * A date of a case that can be explained.
 *
 * @param id its name in addresses
 * @param what what the date is of
 */
record DateItem(String id, String what, LocalDate date, Map<String, String> links) {

    static DateItem of(IncidentReference reference, Deadline deadline) {
        String id = String.valueOf(deadline.id());
        return new DateItem(id, deadline.obligation().label(), deadline.dueOn(), Links.ofDate(reference, id));
    }

    static DateItem of(IncidentReference reference, WorkedOutDate date) {
        return new DateItem(
                date.id(), date.explanation().what(), date.explanation().date(), Links.ofDate(reference, date.id()));
    }
}
