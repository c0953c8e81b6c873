package org.practicereview.journey;

import java.time.Duration;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.stereotype.Component;

/** Cases that the Panel left to their partners. */
@Component
class PathsOfLocalReviews {

    private final CaseWalk walk;
    private final Partnership partnership;
    private final MutableClock clock;
    private final PathSteps steps;

    PathsOfLocalReviews(CaseWalk walk, Partnership partnership, MutableClock clock, PathSteps steps) {
        this.walk = walk;
        this.partnership = partnership;
        this.clock = clock;
        this.steps = steps;
    }

    /** Every date passes, every report and every action comes back once. */
    IncidentReference alwaysLate() {
        clock.reset();
        partnership.the(Role.REVIEWER);
        IncidentReference reference = walk.prepared();
        steps.pass(reference, Duration.ofDays(14));
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND'" + walk.late() + "}");
        walk.holdRapidReview(reference);
        walk.sign(reference);
        walk.takeReportBack(reference);
        walk.decideOnRapidReview(reference);
        walk.writeRapidReviewReport(reference);
        walk.sign(reference);
        steps.pass(reference, Duration.ofDays(40));
        walk.sendRapidReview(reference, walk.late());
        steps.pass(reference, Duration.ofDays(40));
        walk.answer(reference, "AGREES_LOCAL_REVIEW", walk.lateForThePanel());
        walk.decideOnLocalReview(reference, "LOCAL_REVIEW");
        walk.appointReviewer(reference);
        steps.reviewerResigns(reference);
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_AppointReviewer",
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'Knows it','whyThoughNotAvailable':'Well again'}"
                        .formatted(partnership.the(Role.REVIEWER).id()));
        steps.agreeTerms(reference, Role.DELEGATED_PARTNER_HEALTH, "Task_ApproveTermsForHealth");
        steps.returnedOnce(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);
        steps.pass(reference, Duration.ofDays(200));
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'Nothing against it'}");
        steps.pass(reference, Duration.ofDays(1));
        walk.signIdentityCheck(reference);
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendAdvanceCopies",
                "{'finalText':true" + walk.late() + "}");
        steps.pass(reference, Duration.ofDays(20));
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_PublishReport",
                "{'choice':'NOW','themes':['NEGLECT']" + walk.late() + "}");
        walk.learn(reference);
        return steps.ended(reference, Stage.CLOSED);
    }

    /** The Panel asks for information and to reconsider, and waits each time longer than it expected. */
    IncidentReference remindedTwice() {
        clock.reset();
        IncidentReference reference = walk.rapidReviewSent();
        panelAsks(reference, "ASKS_FOR_INFORMATION", "");
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AnswerQuestionOfPanel", "{'answer':'The school'}");
        panelAsks(reference, "ASKS_TO_RECONSIDER", """
                ,'localCriteria':[{'criterion':'R11A','met':'YES','reasons':'R'},
                {'criterion':'R11B','met':'NO','reasons':'R'},{'criterion':'R11C','met':'NO','reasons':'R'}]""");
        walk.complete(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_DecideOnLocalReview", """
                {'decision':'NO_REVIEW','decidedOn':'%s','reasons':'R','panelWeighed':'It adds nothing'}""".formatted(
                        England.today(clock)));
        walk.learn(reference);
        return steps.ended(reference, Stage.CLOSED);
    }

    private void panelAsks(IncidentReference reference, String answer, String more) {
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
        walk.giveView(reference, answer);
        walk.complete(Role.PANEL_CHAIR, reference, "Task_RecordPanelDecision", """
                {'answer':'%s','decidedOn':'%s','expectedOn':'%s','reasons':'Not clear'%s}""".formatted(
                        answer, England.today(clock), England.today(clock).plusDays(3), more));
        steps.pass(reference, Duration.ofDays(5));
    }

    IncidentReference notPublished() {
        clock.reset();
        IncidentReference reference = walk.reported();
        decideOnPublicationAlone(reference, Role.DELEGATED_PARTNER_POLICE, "PUBLISH");
        decideOnPublicationAlone(reference, Role.DELEGATED_PARTNER_HEALTH, "DO_NOT_PUBLISH");
        decideOnPublicationAlone(reference, Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, "PUBLISH");
        decideOnPublication(reference, "PUBLISH");
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendAdvanceCopies",
                "{'finalText':false,'decideAgain':'The inquest begins'}");
        decideOnPublication(reference, "DO_NOT_PUBLISH");
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendReasonsForNotPublishing",
                "{'decideAgain':'The family wishes it'}");
        walk.sendReasons(reference);
        clock.advance(Duration.ofDays(14));
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_PublishReport", "{'choice':'DECIDE_AGAIN'}");
        walk.sendReasons(reference);
        clock.advance(Duration.ofDays(14));
        walk.publish(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_RecordRecommendations",
                "{'noneBecause':'All is done already'}");
        return steps.ended(reference, Stage.CLOSED);
    }

    private void decideOnPublicationAlone(IncidentReference reference, Role partner, String decision) {
        walk.complete(
                partnership.the(partner),
                reference,
                "Task_DecideOnPublication",
                CaseWalk.answers("{'decision':'%s','reasons':'As weighed'}".formatted(decision)));
    }

    private void decideOnPublication(IncidentReference reference, String decision) {
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'%s','reasons':'As weighed'}".formatted(decision));
    }

    IncidentReference noReview() {
        clock.reset();
        IncidentReference reference = walk.panelAnswered("AGREES_NO_LOCAL_REVIEW");
        walk.decideOnLocalReview(reference, "NO_REVIEW");
        walk.learn(reference);
        return steps.ended(reference, Stage.CLOSED);
    }
}
