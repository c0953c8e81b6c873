package org.practicereview.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Stage;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.ReviewMilestone;
import org.practicereview.review.plan.ReviewPlan;
import org.practicereview.review.plan.ReviewPlans;
import org.practicereview.review.record.ReviewRecord;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.review.record.WrittenRequest;
import org.practicereview.workflow.view.CaseNotice;
import org.practicereview.workflow.view.CaseNotices;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Component;

/** Warns while a review is in progress that its plan no longer fits, and that the reviewer was asked for something (L6, L12). */
@Component
class ReviewNotices implements CaseNotices {

    private final ReviewService reviews;
    private final ReviewPlans plans;
    private final ReviewRecords records;
    private final Guidance guidance;
    private final Clock clock;

    ReviewNotices(ReviewService reviews, ReviewPlans plans, ReviewRecords records, Guidance guidance, Clock clock) {
        this.reviews = reviews;
        this.plans = plans;
        this.records = records;
        this.guidance = guidance;
        this.clock = clock;
    }

    @Override
    public List<CaseNotice> of(SeenCase seen) {
        CaseFile file = seen.file();
        if (!seen.hasReview() || file.stage() != Stage.REVIEW_IN_PROGRESS) {
            return List.of();
        }
        List<CaseNotice> notices = new ArrayList<>();
        ReviewPlan plan = plans.of(file);
        if (!plan.misfits(England.today(clock)).isEmpty()) {
            notices.add(new CaseNotice(
                    "review-plan-misfit",
                    "The plan of the review no longer fits: see Review.",
                    plan.of(ReviewMilestone.PUBLICATION).rule().citation()));
        }
        List<ReviewRecord> unanswered = records.unanswered(file);
        int waiting = unanswered.size();
        if (waiting > 0) {
            notices.add(new CaseNotice(
                    "reviewer-asked",
                    (waiting == 1
                                    ? "A written request waits for the answer of the reviewer"
                                    : waiting + " written requests wait for the answer of the reviewer")
                            + overdue(unanswered) + ": see Review.",
                    guidance.reviewMonitoring(reviews.review(file).kind().guidance())
                            .citation()));
        }
        return notices;
    }

    private String overdue(List<ReviewRecord> unanswered) {
        LocalDate today = England.today(clock);
        long late = unanswered.stream()
                .filter(request -> today.isAfter(WrittenRequest.dueOn(request)))
                .count();
        return late == 0 ? "" : ", overdue: " + late;
    }
}
