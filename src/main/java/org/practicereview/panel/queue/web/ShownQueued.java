package org.practicereview.panel.queue.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Urgency;
import org.practicereview.guidance.UrgencyReason;
import org.practicereview.panel.queue.QueuedCase;
import org.practicereview.panel.queue.WaitsFor;
import org.practicereview.workflow.api.Coded;

/**
 * A case that the Panel considers.
 *
 * @param leadArea the name of the area that leads
 * @param informationBy by when the partnership is expected to answer a question, nothing when it was asked none
 * @param since the day the Panel was sent the rapid review
 * @param workingDays its age: so many working days since then
 * @param expectedOn the day on which the answer is expected
 * @param expected the same in words
 * @param viewsOf the members who have given a view since they were asked last
 */
@Schema(name = "PanelQueueItem")
record ShownQueued(
        String reference,
        String leadArea,
        Coded<Urgency> urgency,
        List<Reason> reasons,
        Coded<WaitsFor> waitsFor,
        @Nullable LocalDate informationBy,
        LocalDate since,
        int workingDays,
        LocalDate expectedOn,
        String expected,
        List<String> viewsOf,
        Map<String, String> links) {

    /** Why it is as urgent as it is. */
    @Schema(name = "PanelUrgencyReason")
    record Reason(Coded<Urgency> urgency, String why, Citation citation) {

        static Reason of(UrgencyReason reason) {
            return new Reason(Coded.of(reason.urgency()), reason.why(), reason.citation());
        }
    }

    static ShownQueued of(QueuedCase queued) {
        String reference = queued.file().reference().value();
        return new ShownQueued(
                reference,
                queued.leadArea(),
                Coded.of(queued.urgency()),
                queued.reasons().stream().map(Reason::of).toList(),
                Coded.of(queued.waitsFor()),
                queued.informationBy(),
                queued.since(),
                queued.age(),
                queued.expectedOn(),
                queued.expected().inWords(),
                queued.viewsOf(),
                Map.of("case", "/api/v1/cases/" + reference));
    }
}
