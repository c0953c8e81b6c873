package org.practicereview.panel.queue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Urgency;
import org.practicereview.guidance.UrgencyReason;
import org.practicereview.workflow.view.Clock;

/**
 * A case that the Panel considers.
 *
 * @param leadArea its name
 * @param reasons why it is as urgent as it is, the strongest first
 * @param informationBy by when the partnership is expected to answer a question, nothing when it was asked none
 * @param since the day the Panel was sent the rapid review
 * @param age in working days since then
 * @param expected the clock of the answer
 * @param viewsOf the names of the members who have given a view since they were asked last
 */
public record QueuedCase(
        CaseFile file,
        String leadArea,
        List<UrgencyReason> reasons,
        WaitsFor waitsFor,
        @Nullable LocalDate informationBy,
        LocalDate since,
        int age,
        Clock expected,
        List<String> viewsOf) {

    /** The band of the case: that of the strongest reason. */
    public Urgency urgency() {
        return reasons.get(0).urgency();
    }

    /** The last day on which the answer is as early as it is expected. */
    public LocalDate expectedOn() {
        return expected.deadline().dueOn();
    }
}
