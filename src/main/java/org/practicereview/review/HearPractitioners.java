package org.practicereview.review;

import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.AnswerErrors;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** Practitioners took part in the review, or there is a reason why not (L7). */
@Component
class HearPractitioners extends HeardStep<WhyNot> {

    HearPractitioners(ReviewRecords records) {
        super(records, RecordKind.PRACTITIONERS_EVENT);
    }

    @Override
    public Set<StepKey> keys() {
        return ReviewModel.HEAR_PRACTITIONERS;
    }

    @Override
    public Class<WhyNot> form() {
        return WhyNot.class;
    }

    @Override
    public void check(CaseFile file, WhyNot answers, AnswerErrors errors) {
        errors.addIf(
                answers.whyNot() == null && recorded(file).isEmpty(),
                "/whyNot",
                "required",
                "Record an event for practitioners on the page of the review, or enter why not");
    }
}
