package org.practicereview.review;

import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.AnswerErrors;
import org.practicereview.review.record.FamilyContact;
import org.practicereview.review.record.FamilyContact.What;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecord;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.review.report.ReportVersion;
import org.practicereview.review.report.ReviewReports;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** The accepted report is shared with child and family before it is published, or there is a reason why not (L7, L10). */
@Component
class ShareReport extends HeardStep<WhyNot> {

    private final ReviewReports reports;

    ShareReport(ReviewRecords records, ReviewReports reports) {
        super(records, RecordKind.FAMILY_CONTACT);
        this.reports = reports;
    }

    @Override
    public Set<StepKey> keys() {
        return ReviewModel.SHARE_REPORT;
    }

    @Override
    public Class<WhyNot> form() {
        return WhyNot.class;
    }

    @Override
    public void check(CaseFile file, WhyNot answers, AnswerErrors errors) {
        errors.addIf(
                answers.whyNot() == null && recorded(file).stream().noneMatch(contact -> isOfTheReport(file, contact)),
                "/whyNot",
                "required",
                "Record on the page of the review that the accepted report was shared with them, or enter why not");
    }

    /** What was shared before the report was accepted was a draft at most. */
    private boolean isOfTheReport(CaseFile file, ReviewRecord contact) {
        return FamilyContact.says(contact, What.SHARED_BACK)
                && reports.latest(file)
                        .map(ReportVersion::acceptedAt)
                        .filter(accepted -> !contact.at().isBefore(accepted))
                        .isPresent();
    }
}
