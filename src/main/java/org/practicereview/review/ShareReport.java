package org.practicereview.review;

import java.util.Set;
import org.practicereview.review.record.FamilyContact;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** The report is shared with child and family before it is published, or there is a reason why not (L7, L10). */
@Component
class ShareReport extends HeardStep {

    ShareReport(ReviewRecords records) {
        super(
                records,
                RecordKind.FAMILY_CONTACT,
                contact -> FamilyContact.says(contact, FamilyContact.What.SHARED_BACK));
    }

    @Override
    public Set<StepKey> keys() {
        return ReviewModel.both("Task_ShareReport");
    }

    @Override
    String missing() {
        return "that the review was shared with them";
    }
}
