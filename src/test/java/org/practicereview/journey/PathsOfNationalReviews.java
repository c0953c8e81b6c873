package org.practicereview.journey;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.publication.comment.Comment;
import org.practicereview.publication.comment.CommentAnswer;
import org.practicereview.publication.comment.Comments;
import org.practicereview.publication.comment.NewComment;
import org.practicereview.review.national.CaseTakenIn;
import org.practicereview.review.national.CaseTakenIn.DecidedBy;
import org.practicereview.review.national.NationalReviewCases;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.NewNationalReview;
import org.practicereview.review.national.ReviewEnded;
import org.practicereview.review.national.ReviewsStandingStill;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.stereotype.Component;

/** Cases that the Panel took into its own hands. */
@Component
class PathsOfNationalReviews {

    private final CaseWalk walk;
    private final Partnership partnership;
    private final Comments comments;
    private final MutableClock clock;
    private final NationalReviews nationalReviews;
    private final NationalReviewCases nationalCases;
    private final ReviewsStandingStill standing;
    private final PathSteps steps;

    PathsOfNationalReviews(
            CaseWalk walk,
            Partnership partnership,
            Comments comments,
            MutableClock clock,
            NationalReviews nationalReviews,
            NationalReviewCases nationalCases,
            ReviewsStandingStill standing,
            PathSteps steps) {
        this.walk = walk;
        this.partnership = partnership;
        this.comments = comments;
        this.clock = clock;
        this.nationalReviews = nationalReviews;
        this.nationalCases = nationalCases;
        this.standing = standing;
        this.steps = steps;
    }

    IncidentReference nationalReview() {
        clock.reset();
        walk.enterReviewerIntoThePool();
        IncidentReference reference = walk.rapidReviewSent();
        walk.askForInformation(reference);
        walk.answer(reference, "NATIONAL_REVIEW");
        recommendReviewer(reference, "REFUSED");
        recommendReviewer(reference, "CONFIRMED");
        steps.reviewerResigns(reference);
        recommendReviewer(reference, "CONFIRMED");
        steps.agreeTerms(reference, Role.PANEL_SECRETARIAT, "Task_ApproveTermsOfReference");
        steps.returnedOnce(reference, Role.PANEL_SECRETARIAT);
        walk.sendCopies(reference, Role.PANEL_SECRETARIAT, Role.PANEL_SECRETARIAT);
        clock.advance(Duration.ofDays(20));
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_PublishReport", "{'choice':'SEND_AGAIN'}");
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_SendAdvanceCopies", "{'finalText':true}");
        clock.advance(Duration.ofDays(20));
        underEmbargo(reference);
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_HoldRelease", "{'reasons':'The inquest was moved'}");
        underEmbargo(reference);
        Person secretariat = partnership.the(Role.PANEL_SECRETARIAT);
        comments.record(
                secretariat, reference, new NewComment(Comment.Body.OFSTED, England.today(clock), "Who is meant?"));
        steps.pass(reference, Duration.ofDays(2));
        comments.answer(secretariat, reference, 1, new CommentAnswer(Comment.Response.NOTED, "Nobody"));
        underEmbargo(reference);
        steps.pass(reference, Duration.ofDays(2));
        walk.learn(reference);
        return steps.ended(reference, Stage.CLOSED);
    }

    /** A national review over several cases takes the local one over, and that does not go on. */
    IncidentReference endedWithTheNationalOne() {
        clock.reset();
        IncidentReference reference = walk.localReviewDecided();
        Person secretariat = partnership.the(Role.PANEL_SECRETARIAT);
        LocalDate today = England.today(clock);
        int review = nationalReviews.record(secretariat, new NewNationalReview("Theme", today, "It comes again"));
        List<DecidedBy> members = List.of(
                new DecidedBy(partnership.the(Role.PANEL_MEMBER).id().toString(), true),
                new DecidedBy(partnership.another(Role.PANEL_MEMBER).id().toString(), true));
        nationalCases.takeIn(secretariat, review, new CaseTakenIn(reference.value(), today, "The same theme", members));
        standing.end(secretariat, review, reference, new ReviewEnded("All is answered there", today));
        walk.learn(reference);
        return steps.ended(reference, Stage.CLOSED);
    }

    private void underEmbargo(IncidentReference reference) {
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_PublishReport",
                "{'choice':'LATER','releaseOn':'%s','themes':['NEGLECT']}"
                        .formatted(England.today(clock).plusDays(1)));
    }

    private void recommendReviewer(IncidentReference reference, String decision) {
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecommendReviewer",
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'From the pool','whyThoughNotAvailable':'Well again'}"
                        .formatted(partnership.the(Role.REVIEWER).id()));
        walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecordSecretaryOfStateDecision",
                "{'decision':'%s','decidedOn':'%s'}".formatted(decision, England.today(clock)));
    }
}
