package org.practicereview.rapidreview;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.Form;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.RulesToRead;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** What has been gathered and decided so far, for those who sign and send. */
@Component
class RapidReviewReading {

    private final Answers answers;
    private final CriteriaAsked criteria;
    private final RulesToRead rules;

    RapidReviewReading(Answers answers, CriteriaAsked criteria, RulesToRead rules) {
        this.answers = answers;
        this.criteria = criteria;
        this.rules = rules;
    }

    List<Facts> of(CaseFile file) {
        List<Facts> read = new ArrayList<>();
        add(
                read,
                file,
                "Returns of agencies",
                RapidReviewModel.GATHER_AGENCY_RETURNS,
                GatherAgencyReturns.Returns.class);
        add(read, file, "Meeting", RapidReviewModel.HOLD_MEETING, HoldRapidReviewMeeting.Meeting.class);
        add(read, file, "Decision", RapidReviewModel.RECORD_DECISION, criteria.form(file));
        add(
                read,
                file,
                "Signature for the local authority",
                RapidReviewModel.SIGN_FOR_LOCAL_AUTHORITY,
                SignRapidReview.Signature.class);
        add(read, file, "Signature for health", RapidReviewModel.SIGN_FOR_HEALTH, SignRapidReview.Signature.class);
        add(read, file, "Signature for the police", RapidReviewModel.SIGN_FOR_POLICE, SignRapidReview.Signature.class);
        read.add(rules.criteria(Purpose.LOCAL_REVIEW, file, Obligation.SEND_RAPID_REVIEW));
        return read;
    }

    private void add(List<Facts> read, CaseFile file, String heading, StepKey key, Class<? extends Record> form) {
        add(read, file, heading, key, Form.of(form));
    }

    private void add(List<Facts> read, CaseFile file, String heading, StepKey key, Form form) {
        answers.latest(file.id(), key)
                .map(answered -> AnsweredFacts.of(heading, form, answered))
                .ifPresent(read::add);
    }
}
