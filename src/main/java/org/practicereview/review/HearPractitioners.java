package org.practicereview.review;

import java.util.Set;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** Practitioners took part in the review, or there is a reason why not (L7). */
@Component
class HearPractitioners extends HeardStep {

    HearPractitioners(ReviewRecords records) {
        super(records, RecordKind.PRACTITIONERS_EVENT, event -> true);
    }

    @Override
    public Set<StepKey> keys() {
        return ReviewModel.both("Task_HearPractitioners");
    }

    @Override
    String missing() {
        return "an event for practitioners";
    }
}
