package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.learning.review.EndedLearningReview;
import org.practicereview.learning.review.LearningReview;
import org.practicereview.learning.review.LearningReviews;
import org.practicereview.learning.review.NewLearningReview;
import org.practicereview.model.ModelFiles;
import org.practicereview.notification.IncidentCorrections;
import org.practicereview.notification.LaterSuspicion;
import org.practicereview.notification.NewInformation;
import org.practicereview.notification.ReopenedCases;
import org.practicereview.notification.Reopening;
import org.practicereview.notification.ViewsOfPartners;
import org.practicereview.notification.afterwards.ProposedWithdrawal;
import org.practicereview.notification.afterwards.WithdrawalReason;
import org.practicereview.notification.afterwards.Withdrawals;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.publication.comment.Comment;
import org.practicereview.publication.comment.CommentAnswer;
import org.practicereview.publication.comment.Comments;
import org.practicereview.publication.comment.NewComment;
import org.practicereview.rapidreview.agency.AgencyAnswers;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.AskedAgencies;
import org.practicereview.rapidreview.agency.Because;
import org.practicereview.review.Appointments;
import org.practicereview.review.Resignation;
import org.practicereview.review.national.CaseTakenIn;
import org.practicereview.review.national.CaseTakenIn.DecidedBy;
import org.practicereview.review.national.NationalReviewCases;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.NewNationalReview;
import org.practicereview.review.national.ReviewEnded;
import org.practicereview.review.terms.ReviewTerms;
import org.practicereview.review.terms.Terms;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that together pass through everything that is drawn in every model. */
@IntegrationTest
class EveryPathTest {

    private static final LocalDate BOARDS = LocalDate.of(2016, 3, 1);

    @Autowired
    CaseWalk walk;

    @Autowired
    BoardWalk board;

    @Autowired
    Partnership partnership;

    @Autowired
    Comments comments;

    @Autowired
    MutableClock clock;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Jobs jobs;

    @Autowired
    HistoryService history;

    @Autowired
    ViewsOfPartners views;

    @Autowired
    ReopenedCases reopened;

    @Autowired
    LaterSuspicion suspicion;

    @Autowired
    IncidentCorrections corrections;

    @Autowired
    QuietCases quiet;

    @Autowired
    LearningReviews learningReviews;

    @Autowired
    AgencyRequests agencyRequests;

    @Autowired
    AgencyAnswers agencyAnswers;

    @Autowired
    ReviewTerms terms;

    @Autowired
    Appointments appointments;

    @Autowired
    NationalReviews nationalReviews;

    @Autowired
    NationalReviewCases nationalCases;

    @Test
    void everything_that_is_drawn_is_passed_through() {
        List<IncidentReference> cases = List.of(
                notNotified(),
                learntFromAllTheSame(),
                notToThePanel(),
                suspectedWhileItWasPrepared(),
                noChildDied(),
                alwaysLate(),
                nationalReview(),
                endedWithTheNationalOne(),
                remindedTwice(),
                notPublished(),
                noReview(),
                onlyToOfsted(),
                publishedByTheBoard(),
                notPublishedByTheBoard(),
                notInitiatedByTheBoard(),
                leftToThePartners(),
                followedAsItHappened(),
                childDied(),
                withdrawn("WITHDRAW", Stage.WITHDRAWN),
                withdrawn("KEEP", Stage.RAPID_REVIEW_OPEN),
                answeredBeforeItWasWithdrawn(),
                agenciesAsked());

        Map<String, Set<String>> missed = new TreeMap<>(ModelFiles.nodes());
        missed.replaceAll((process, nodes) -> new TreeSet<>(nodes));
        cases.forEach(reference -> visited(reference)
                .forEach(activity ->
                        missed.get(activity.getProcessDefinitionKey()).remove(activity.getActivityId())));
        assertThat(missed)
                .isNotEmpty()
                .allSatisfy((process, nodes) ->
                        assertThat(nodes).as("never passed in " + process).isEmpty());
    }

    private IncidentReference notNotified() {
        IncidentReference reference = walk.recorded();
        everyPartnerThinksTwice(reference);
        decide(reference, "NOT_NOTIFIED");
        reopened.reopen(partnership.the(Role.LOCAL_AUTHORITY_APPROVER), reference, new Reopening("The school rang"));
        decide(reference, "NOT_NOTIFIED");
        return ended(reference, Stage.NOT_NOTIFIED);
    }

    /** What stays below the threshold is learnt from all the same; mornings come while its actions are followed. */
    private IncidentReference learntFromAllTheSame() {
        clock.reset();
        IncidentReference reference = walk.recorded();
        decide(reference, "NOT_NOTIFIED");
        learningReviews.open(
                partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER),
                reference,
                new NewLearningReview(LearningReview.Kind.NEAR_MISS, "Nearly"));
        step(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_CarryOutLearningReview",
                "{'carriedOutOn':'2026-04-20','how':'A morning with all','learnt':'Ask'}");
        walk.recommend(reference);
        pass(reference, Duration.ofDays(1));
        walk.carryOut(reference);
        pass(reference, Duration.ofDays(1));
        walk.verify(reference);
        Person manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        int mistake = learningReviews.open(
                manager, reference, new NewLearningReview(LearningReview.Kind.GOOD_PRACTICE, "By mistake"));
        learningReviews.end(manager, reference, mistake, new EndedLearningReview("By mistake"));
        return ended(reference, Stage.NOT_NOTIFIED);
    }

    /** A national review over several cases takes the local one over, and that does not go on. */
    private IncidentReference endedWithTheNationalOne() {
        clock.reset();
        IncidentReference reference = walk.localReviewDecided();
        Person secretariat = partnership.the(Role.PANEL_SECRETARIAT);
        LocalDate today = England.today(clock);
        int review = nationalReviews.record(secretariat, new NewNationalReview("Theme", today, "It comes again"));
        List<DecidedBy> members = List.of(
                new DecidedBy(partnership.the(Role.PANEL_MEMBER).id().toString(), true),
                new DecidedBy(partnership.another(Role.PANEL_MEMBER).id().toString(), true));
        nationalCases.takeIn(secretariat, review, new CaseTakenIn(reference.value(), today, "The same theme", members));
        nationalCases.end(secretariat, review, reference, new ReviewEnded("All is answered there", today));
        walk.learn(reference);
        return ended(reference, Stage.CLOSED);
    }

    private void everyPartnerThinksTwice(IncidentReference reference) {
        String view = "{'view':'DO_NOT_NOTIFY','reasons':'An accident'}";
        Map<String, String> steps = Map.of(
                "LOCAL_AUTHORITY", "Task_GiveViewLocalAuthority",
                "HEALTH", "Task_GiveViewHealth",
                "POLICE", "Task_GiveViewPolice");
        steps.forEach((partner, step) -> {
            Role delegate = Role.valueOf("DELEGATED_PARTNER_" + partner);
            step(delegate, reference, step, view);
            views.reconsider(partnership.the(delegate), reference, partner);
            step(delegate, reference, step, view);
        });
    }

    private IncidentReference notToThePanel() {
        clock.reset();
        IncidentReference reference = quiet.lookedAfterChildDied();
        decide(reference, "SECRETARY_OF_STATE_AND_OFSTED");
        walk.prepare(reference);
        step(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'RETURN','correction':'Date'}");
        walk.prepare(reference);
        step(Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
        childDeathOfficeTold(reference, "2026-04-20");
        return ended(reference, Stage.CLOSED_WITHOUT_RAPID_REVIEW);
    }

    private IncidentReference suspectedWhileItWasPrepared() {
        IncidentReference reference = quiet.preparedForTheSecretaryOfState();
        suspicion.record(
                partnership.the(Role.DELEGATED_PARTNER_HEALTH),
                reference,
                new NewInformation(NewInformation.Now.KNOWN, England.today(clock), "An X-ray", "The hospital"),
                version -> {});
        decide(reference, "PANEL");
        walk.prepare(reference);
        step(Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
        return reference;
    }

    private IncidentReference noChildDied() {
        IncidentReference reference = quiet.lookedAfterChildDied();
        corrections.correct(
                partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER),
                reference,
                CaseWalk.answers("{'harm':'OTHER','reason':'The child lives'}"),
                version -> {});
        decide(reference, "NOT_NOTIFIED");
        return ended(reference, Stage.NOT_NOTIFIED);
    }

    /** Every date passes, every report and every action comes back once. */
    private IncidentReference alwaysLate() {
        clock.reset();
        partnership.the(Role.REVIEWER);
        IncidentReference reference = walk.prepared();
        pass(reference, Duration.ofDays(14));
        step(Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'" + walk.late() + "}");
        walk.holdRapidReview(reference);
        walk.sign(reference);
        walk.takeReportBack(reference);
        walk.decideOnRapidReview(reference);
        walk.writeRapidReviewReport(reference);
        walk.sign(reference);
        pass(reference, Duration.ofDays(40));
        walk.sendRapidReview(reference, walk.late());
        pass(reference, Duration.ofDays(40));
        walk.answer(reference, "AGREES_LOCAL_REVIEW", walk.lateForThePanel());
        walk.decideOnLocalReview(reference, "LOCAL_REVIEW");
        walk.appointReviewer(reference);
        reviewerResigns(reference);
        step(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_AppointReviewer",
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'Knows it','whyThoughNotAvailable':'Well again'}"
                        .formatted(partnership.the(Role.REVIEWER).id()));
        agreeTerms(reference, Role.DELEGATED_PARTNER_HEALTH, "Task_ApproveTermsForHealth");
        returnedOnce(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);
        pass(reference, Duration.ofDays(200));
        step(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'Nothing against it'}");
        pass(reference, Duration.ofDays(1));
        walk.signIdentityCheck(reference);
        step(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendAdvanceCopies",
                "{'finalText':true" + walk.late() + "}");
        pass(reference, Duration.ofDays(20));
        step(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_PublishReport",
                "{'choice':'NOW','themes':['NEGLECT']" + walk.late() + "}");
        walk.learn(reference);
        return ended(reference, Stage.CLOSED);
    }

    private IncidentReference nationalReview() {
        clock.reset();
        walk.enterReviewerIntoThePool();
        IncidentReference reference = walk.rapidReviewSent();
        walk.askForInformation(reference);
        walk.answer(reference, "NATIONAL_REVIEW");
        recommendReviewer(reference, "REFUSED");
        recommendReviewer(reference, "CONFIRMED");
        reviewerResigns(reference);
        recommendReviewer(reference, "CONFIRMED");
        agreeTerms(reference, Role.PANEL_SECRETARIAT, "Task_ApproveTermsOfReference");
        returnedOnce(reference, Role.PANEL_SECRETARIAT);
        walk.sendCopies(reference, Role.PANEL_SECRETARIAT, Role.PANEL_SECRETARIAT);
        clock.advance(Duration.ofDays(20));
        step(Role.PANEL_SECRETARIAT, reference, "Task_PublishReport", "{'choice':'SEND_AGAIN'}");
        step(Role.PANEL_SECRETARIAT, reference, "Task_SendAdvanceCopies", "{'finalText':true}");
        clock.advance(Duration.ofDays(20));
        underEmbargo(reference);
        step(Role.PANEL_SECRETARIAT, reference, "Task_HoldRelease", "{'reasons':'The inquest was moved'}");
        underEmbargo(reference);
        Person secretariat = partnership.the(Role.PANEL_SECRETARIAT);
        comments.record(
                secretariat, reference, new NewComment(Comment.Body.OFSTED, England.today(clock), "Who is meant?"));
        pass(reference, Duration.ofDays(2));
        comments.answer(secretariat, reference, 1, new CommentAnswer(Comment.Response.NOTED, "Nobody"));
        underEmbargo(reference);
        pass(reference, Duration.ofDays(2));
        walk.learn(reference);
        return ended(reference, Stage.CLOSED);
    }

    /** The Panel asks for information and to reconsider, and waits each time longer than it expected. */
    private IncidentReference remindedTwice() {
        clock.reset();
        IncidentReference reference = walk.rapidReviewSent();
        panelAsks(reference, "ASKS_FOR_INFORMATION", "");
        step(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AnswerQuestionOfPanel", "{'answer':'The school'}");
        panelAsks(reference, "ASKS_TO_RECONSIDER", """
                ,'localCriteria':[{'criterion':'R11A','met':'YES','reasons':'R'},
                {'criterion':'R11B','met':'NO','reasons':'R'},{'criterion':'R11C','met':'NO','reasons':'R'}]""");
        step(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_DecideOnLocalReview", """
                {'decision':'NO_REVIEW','decidedOn':'%s','reasons':'R','panelWeighed':'It adds nothing'}""".formatted(England.today(clock)));
        walk.learn(reference);
        return ended(reference, Stage.CLOSED);
    }

    private void panelAsks(IncidentReference reference, String answer, String more) {
        step(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
        walk.giveView(reference, answer);
        step(Role.PANEL_CHAIR, reference, "Task_RecordPanelDecision", """
                {'answer':'%s','decidedOn':'%s','expectedOn':'%s','reasons':'Not clear'%s}""".formatted(
                        answer, England.today(clock), England.today(clock).plusDays(3), more));
        pass(reference, Duration.ofDays(5));
    }

    private void underEmbargo(IncidentReference reference) {
        step(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_PublishReport",
                "{'choice':'LATER','releaseOn':'%s','themes':['NEGLECT']}"
                        .formatted(England.today(clock).plusDays(1)));
    }

    private IncidentReference notPublished() {
        clock.reset();
        IncidentReference reference = walk.reported();
        decideOnPublicationAlone(reference, Role.DELEGATED_PARTNER_POLICE, "PUBLISH");
        decideOnPublicationAlone(reference, Role.DELEGATED_PARTNER_HEALTH, "DO_NOT_PUBLISH");
        decideOnPublicationAlone(reference, Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, "PUBLISH");
        decideOnPublication(reference, "PUBLISH");
        step(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendAdvanceCopies",
                "{'finalText':false,'decideAgain':'The inquest begins'}");
        decideOnPublication(reference, "DO_NOT_PUBLISH");
        step(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendReasonsForNotPublishing",
                "{'decideAgain':'The family wishes it'}");
        walk.sendReasons(reference);
        clock.advance(Duration.ofDays(14));
        step(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_PublishReport", "{'choice':'DECIDE_AGAIN'}");
        walk.sendReasons(reference);
        clock.advance(Duration.ofDays(14));
        walk.publish(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);
        step(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_RecordRecommendations",
                "{'noneBecause':'All is done already'}");
        return ended(reference, Stage.CLOSED);
    }

    private void decideOnPublicationAlone(IncidentReference reference, Role partner, String decision) {
        walk.complete(
                partnership.the(partner),
                reference,
                "Task_DecideOnPublication",
                CaseWalk.answers("{'decision':'%s','reasons':'As weighed'}".formatted(decision)));
    }

    private void decideOnPublication(IncidentReference reference, String decision) {
        step(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'%s','reasons':'As weighed'}".formatted(decision));
    }

    private IncidentReference withdrawn(String choice, Stage stage) {
        clock.reset();
        IncidentReference reference = walk.notified();
        proposeToWithdraw(reference);
        String view = "{'agrees':true,'reasons':'As the hospital says'}";
        step(Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "Task_GiveViewForLocalAuthority", view);
        step(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_GiveViewForHealth", view);
        step(Role.DELEGATED_PARTNER_POLICE, reference, "Task_GiveViewForPolice", view);
        step(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_ConfirmWithdrawal",
                "{'choice':'%s','reasons':'Considered'}".formatted(choice));
        assertThat(walk.file(reference).stage()).isEqualTo(stage);
        return reference;
    }

    private IncidentReference answeredBeforeItWasWithdrawn() {
        clock.reset();
        IncidentReference reference = walk.rapidReviewSent();
        proposeToWithdraw(reference);
        walk.answer(reference, "AGREES_NO_LOCAL_REVIEW");
        return reference;
    }

    private void proposeToWithdraw(IncidentReference reference) {
        withdrawals.propose(
                partnership.the(Role.LOCAL_AUTHORITY_APPROVER),
                reference,
                new ProposedWithdrawal(WithdrawalReason.CRITERIA_NOT_MET, null, "An accident, says the hospital"));
    }

    /** One agency corrects its return, the other is asked no more. */
    private IncidentReference agenciesAsked() {
        clock.reset();
        IncidentReference reference = walk.notified();
        Person manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        Person school = partnership.the(Role.AGENCY_CONTRIBUTOR);
        AskedAgencies.Agency asked = new AskedAgencies.Agency(
                "School", "Ada Contact", "ada@school.example", school.id().toString(), null);
        AskedAgencies.Agency hospital =
                new AskedAgencies.Agency("Hospital", "Bob Contact", "bob@hospital.example", null, null);
        agencyRequests.ask(manager, reference, new AskedAgencies("A girl of six", List.of(asked, hospital)));
        pass(reference, Duration.ofDays(1));
        agencyRequests.withdraw(manager, reference, 2, version -> {}, new Because("Did not know her"));
        agencyAnswers.send(school, reference, 1, version -> {}, CaseWalk.answers("{'involved':false}"));
        agencyRequests.sendBack(manager, reference, 1, version -> {}, new Because("The sister goes there"));
        agencyAnswers.send(school, reference, 1, version -> {}, CaseWalk.answers("{'involved':false}"));
        agencyRequests.accept(manager, reference, 1, version -> {});
        return reference;
    }

    private IncidentReference noReview() {
        clock.reset();
        IncidentReference reference = walk.panelAnswered("AGREES_NO_LOCAL_REVIEW");
        walk.decideOnLocalReview(reference, "NO_REVIEW");
        walk.learn(reference);
        return ended(reference, Stage.CLOSED);
    }

    private IncidentReference onlyToOfsted() {
        IncidentReference reference = board.recorded(BOARDS, "DIED", "NOT_SUSPECTED", "LOOKED_AFTER");
        board.prepared(reference, "OFSTED_AND_LSCB");
        board.send(reference, BOARDS.plusDays(1));
        return ended(reference, Stage.CLOSED_WITHOUT_REVIEW);
    }

    private IncidentReference publishedByTheBoard() {
        IncidentReference reference = board.notified(BOARDS, BOARDS.plusDays(1));
        board.decide(reference, "NOT_INITIATED", BOARDS.plusDays(10));
        board.tell(reference, BOARDS.plusDays(11));
        board.advised(reference, BOARDS.plusDays(12), BOARDS.plusDays(40), "CHANGED");
        board.tell(reference, BOARDS.plusDays(42));
        board.reviewed(reference, BOARDS.plusDays(50), BOARDS.plusDays(100));
        board.toldOfNotPublishing(reference, BOARDS.plusDays(101));
        board.chair(
                reference,
                "Task_ReconsiderPublication",
                "{'decision':'PUBLISH','decidedOn':'%s','plannedFor':'%s','reasons':'Weighed'}"
                        .formatted(BOARDS.plusDays(110), BOARDS.plusDays(140)));
        board.publish(reference, BOARDS.plusDays(111), BOARDS.plusDays(140));
        walk.learn(reference);
        return ended(reference, Stage.CLOSED);
    }

    /** Had the service been there in 2016: every date passes before its step is done. */
    private IncidentReference followedAsItHappened() {
        clock.set(BOARDS.atTime(9, 0));
        IncidentReference reference = board.recorded(BOARDS, "DIED", "SUSPECTED", "NEITHER");
        board.prepared(reference, "OFSTED_AND_LSCB");
        pass(reference, Duration.ofDays(14));
        board.send(reference, BOARDS.plusDays(1));
        pass(reference, Duration.ofDays(30));
        LocalDate decidedOn = England.today(clock);
        board.chair(
                reference,
                "Task_DecideOnSeriousCaseReview",
                "{'criteriaMet':false,'decision':'NOT_INITIATED','decidedOn':'%s','reasons':'Regulation 5',"
                                .formatted(decidedOn)
                        + "'lateReason':'Snow','lateAgreedBy':'Chair of the board'}");
        pass(reference, Duration.ofDays(10));
        board.tell(reference, decidedOn);
        pass(reference, Duration.ofDays(14));
        board.advised(reference, decidedOn.plusDays(1), decidedOn.plusDays(20), "CHANGED");
        board.tell(reference, decidedOn.plusDays(22));
        pass(reference, Duration.ofDays(250));
        board.reviewed(reference, decidedOn.plusDays(30), decidedOn.plusDays(100));
        LocalDate plannedFor = England.today(clock).plusDays(30);
        board.decideToPublish(reference, decidedOn.plusDays(110), plannedFor);
        pass(reference, Duration.ofDays(30));
        board.publish(reference, decidedOn.plusDays(111), plannedFor);
        walk.learn(reference);
        return ended(reference, Stage.CLOSED);
    }

    private IncidentReference notPublishedByTheBoard() {
        IncidentReference reference = board.notified(BOARDS, BOARDS.plusDays(1));
        board.decide(reference, "INITIATED", BOARDS.plusDays(10));
        board.tell(reference, BOARDS.plusDays(11));
        board.reviewed(reference, BOARDS.plusDays(50), BOARDS.plusDays(100));
        board.toldOfNotPublishing(reference, BOARDS.plusDays(101));
        board.chair(
                reference,
                "Task_ReconsiderPublication",
                "{'decision':'SUMMARY_ONLY','decidedOn':'%s','reasons':'A summary'}".formatted(BOARDS.plusDays(110)));
        walk.learn(reference);
        return ended(reference, Stage.CLOSED);
    }

    private IncidentReference notInitiatedByTheBoard() {
        IncidentReference reference = board.notified(BOARDS, BOARDS.plusDays(1));
        board.decide(reference, "NOT_INITIATED", BOARDS.plusDays(10));
        board.tell(reference, BOARDS.plusDays(11));
        board.advised(reference, BOARDS.plusDays(12), BOARDS.plusDays(40), "CONFIRMED");
        walk.learn(reference);
        return ended(reference, Stage.CLOSED);
    }

    private IncidentReference leftToThePartners() {
        IncidentReference reference = board.notified(LocalDate.of(2018, 6, 20), LocalDate.of(2018, 6, 21));
        board.decide(reference, "LEFT_TO_PARTNERS", LocalDate.of(2019, 9, 30));
        step(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnLocalReview",
                "{'decision':'NO_REVIEW','decidedOn':'2019-10-01','reasons':'Learnt already'}");
        walk.learn(reference);
        return ended(reference, Stage.CLOSED);
    }

    private IncidentReference childDied() {
        clock.reset();
        IncidentReference reference = board.recorded(LocalDate.of(2026, 4, 17), "DIED", "SUSPECTED", "NEITHER");
        decide(reference, "NOT_NOTIFIED");
        childDeathOfficeTold(reference, "2026-04-18");
        return ended(reference, Stage.NOT_NOTIFIED);
    }

    private void childDeathOfficeTold(IncidentReference reference, String day) {
        step(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_ConfirmChildDeathNotification",
                "{'sentOn':'%s','sentAt':'09:00','jointAgencyResponse':false}".formatted(day));
    }

    private void decide(IncidentReference reference, String route) {
        step(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'%s','reasons':'Decided'}".formatted(route));
    }

    /** The terms are given back once, and changed once they were approved. */
    private void agreeTerms(IncidentReference reference, Role approves, String step) {
        walk.declareNoConflict(reference);
        step(Role.REVIEWER, reference, "Task_AgreeTermsOfReference", CaseWalk.TERMS);
        step(approves, reference, step, "{'approves':false,'words':'Which years?'}");
        walk.approveTerms(reference);
        walk.agreeTerms(reference);
        terms.change(
                partnership.the(Role.REVIEWER),
                reference,
                version -> {},
                new Terms(
                        "What was known?", "Three years", "Talks", "As planned", "School", "Asked", null, "A sibling"));
        walk.approveTerms(reference);
    }

    /** A draft goes round and is checked, the next one only goes round, the final text comes back once. */
    private void returnedOnce(IncidentReference reference, Role accepts) {
        walk.writeDraft(reference);
        pass(reference, Duration.ofDays(1));
        walk.closeDraftRound(reference, accepts);
        pass(reference, Duration.ofDays(1));
        step(accepts, reference, "Task_CloseAccuracyCheck", "{'notWaitedBecause':'Nothing concerns an agency'}");
        walk.writeDraft(reference);
        step(accepts, reference, "Task_CloseDraftRound", "{'next':'WRITE_ON'}");
        walk.writeReport(reference);
        step(accepts, reference, "Task_AcceptReport", "{'decision':'RETURNED','comments':'Ask the school'}");
        pass(reference, Duration.ofDays(35));
        step(
                accepts,
                reference,
                "Task_CheckReview",
                "{'progress':'BEHIND','quality':'SATISFACTORY','judgedBy':'The draft'}");
        walk.hear(reference);
        walk.writeReport(reference);
        step(accepts, reference, "Task_AcceptReport", "{'decision':'ACCEPTED'}");
        walk.shareReport(reference);
    }

    private void reviewerResigns(IncidentReference reference) {
        appointments.resign(partnership.the(Role.REVIEWER), reference, new Resignation("Ill", false));
        clock.advance(Duration.ofDays(1));
    }

    private void recommendReviewer(IncidentReference reference, String decision) {
        step(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecommendReviewer",
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'From the pool','whyThoughNotAvailable':'Well again'}"
                        .formatted(partnership.the(Role.REVIEWER).id()));
        step(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecordSecretaryOfStateDecision",
                "{'decision':'%s','decidedOn':'%s'}".formatted(decision, England.today(clock)));
    }

    private void step(Role role, IncidentReference reference, String step, String answers) {
        walk.complete(role, reference, step, answers);
    }

    private void pass(IncidentReference reference, Duration time) {
        Instant later = clock.instant().plus(time);
        clock.set(later);
        jobs.runDueOf(reference.value());
    }

    private IncidentReference ended(IncidentReference reference, Stage stage) {
        assertThat(walk.file(reference).stage()).isEqualTo(stage);
        assertThat(walk.openSteps(reference)).isEmpty();
        assertThat(jobs.timersOf(reference.value())).isEmpty();
        return reference;
    }

    private List<HistoricActivityInstance> visited(IncidentReference reference) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .list()
                .stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .toList();
    }
}
