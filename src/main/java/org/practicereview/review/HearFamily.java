package org.practicereview.review;

import java.util.Set;
import org.practicereview.review.record.FamilyContact;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** Child and family gave their views, did not want to, or there is a reason why they were not heard (L7). */
@Component
class HearFamily extends HeardStep {

    HearFamily(ReviewRecords records) {
        super(
                records,
                RecordKind.FAMILY_CONTACT,
                contact -> FamilyContact.says(contact, FamilyContact.What.VIEWS_GIVEN)
                        || FamilyContact.says(contact, FamilyContact.What.REFUSED));
    }

    @Override
    public Set<StepKey> keys() {
        return ReviewModel.both("Task_HearFamily");
    }

    @Override
    String missing() {
        return "what child and family said, or that they do not want to take part,";
    }
}
