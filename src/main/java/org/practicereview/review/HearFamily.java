package org.practicereview.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.review.record.FamilyContact;
import org.practicereview.review.record.FamilyContact.What;
import org.practicereview.review.record.FamilyContact.Who;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecord;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** The child, and somebody of the family, each gave views, did not want to, or there is a reason why they were not heard (L7). */
@Component
class HearFamily extends HeardStep<HearFamily.Heard> {

    HearFamily(ReviewRecords records) {
        super(records, RecordKind.FAMILY_CONTACT);
    }

    record Heard(
            @Question(
                    value = "If the child was not heard: why not?",
                    hint =
                            "For example: the child died, or is too young to be asked. Leave it empty where what the child"
                                    + " said, or did not want to, is recorded on the page of the review.")
            @AtMost(4000)
            @Nullable
            String whyNotChild,

            @Question(
                    value = "If nobody of the family was heard: why not?",
                    hint = "Leave it empty where that is recorded on the page of the review.")
            @AtMost(4000)
            @Nullable
            String whyNot) {}

    @Override
    public Set<StepKey> keys() {
        return ReviewModel.HEAR_FAMILY;
    }

    @Override
    public Class<Heard> form() {
        return Heard.class;
    }

    @Override
    public void check(CaseFile file, Heard answers, AnswerErrors errors) {
        errors.addIf(
                answers.whyNotChild() == null && !isHeard(file, true),
                "/whyNotChild",
                "required",
                "Record what the child said or did not want on the page of the review, or enter why not");
        errors.addIf(
                answers.whyNot() == null && !isHeard(file, false),
                "/whyNot",
                "required",
                "Record what somebody of the family said or did not want on the page of the review, or enter why not");
    }

    private boolean isHeard(CaseFile file, boolean child) {
        return recorded(file).stream()
                .filter(contact -> FamilyContact.isWith(contact, Who.CHILD) == child)
                .anyMatch(HearFamily::isAnswer);
    }

    private static boolean isAnswer(ReviewRecord contact) {
        return FamilyContact.says(contact, What.VIEWS_GIVEN) || FamilyContact.says(contact, What.REFUSED);
    }
}
