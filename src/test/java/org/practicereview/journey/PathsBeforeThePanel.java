package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.learning.review.EndedLearningReview;
import org.practicereview.learning.review.LearningReview;
import org.practicereview.learning.review.LearningReviews;
import org.practicereview.learning.review.NewLearningReview;
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
import org.practicereview.rapidreview.agency.AgencyAnswers;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.AskedAgencies;
import org.practicereview.rapidreview.agency.Because;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.springframework.stereotype.Component;

/** Cases that end, or are only begun, before the Panel has answered. */
@Component
class PathsBeforeThePanel {

    private final CaseWalk walk;
    private final BoardWalk board;
    private final Partnership partnership;
    private final MutableClock clock;
    private final Withdrawals withdrawals;
    private final ViewsOfPartners views;
    private final ReopenedCases reopened;
    private final LaterSuspicion suspicion;
    private final IncidentCorrections corrections;
    private final QuietCases quiet;
    private final LearningReviews learningReviews;
    private final AgencyRequests agencyRequests;
    private final AgencyAnswers agencyAnswers;
    private final PathSteps steps;

    PathsBeforeThePanel(
            CaseWalk walk,
            BoardWalk board,
            Partnership partnership,
            MutableClock clock,
            Withdrawals withdrawals,
            ViewsOfPartners views,
            ReopenedCases reopened,
            LaterSuspicion suspicion,
            IncidentCorrections corrections,
            QuietCases quiet,
            LearningReviews learningReviews,
            AgencyRequests agencyRequests,
            AgencyAnswers agencyAnswers,
            PathSteps steps) {
        this.walk = walk;
        this.board = board;
        this.partnership = partnership;
        this.clock = clock;
        this.withdrawals = withdrawals;
        this.views = views;
        this.reopened = reopened;
        this.suspicion = suspicion;
        this.corrections = corrections;
        this.quiet = quiet;
        this.learningReviews = learningReviews;
        this.agencyRequests = agencyRequests;
        this.agencyAnswers = agencyAnswers;
        this.steps = steps;
    }

    IncidentReference notNotified() {
        IncidentReference reference = walk.recorded();
        everyPartnerThinksTwice(reference);
        steps.decide(reference, "NOT_NOTIFIED");
        reopened.reopen(partnership.the(Role.LOCAL_AUTHORITY_APPROVER), reference, new Reopening("The school rang"));
        steps.decide(reference, "NOT_NOTIFIED");
        return steps.ended(reference, Stage.NOT_NOTIFIED);
    }

    private void everyPartnerThinksTwice(IncidentReference reference) {
        String view = "{'view':'DO_NOT_NOTIFY','reasons':'An accident'}";
        Map<String, String> steps = Map.of(
                "LOCAL_AUTHORITY", "Task_GiveViewLocalAuthority",
                "HEALTH", "Task_GiveViewHealth",
                "POLICE", "Task_GiveViewPolice");
        steps.forEach((partner, step) -> {
            Role delegate = Role.valueOf("DELEGATED_PARTNER_" + partner);
            walk.complete(delegate, reference, step, view);
            views.reconsider(partnership.the(delegate), reference, partner);
            walk.complete(delegate, reference, step, view);
        });
    }

    /** What stays below the threshold is learnt from all the same; mornings come while its actions are followed. */
    IncidentReference learntFromAllTheSame() {
        clock.reset();
        IncidentReference reference = walk.recorded();
        steps.decide(reference, "NOT_NOTIFIED");
        learningReviews.open(
                partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER),
                reference,
                new NewLearningReview(LearningReview.Kind.NEAR_MISS, "Nearly"));
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_CarryOutLearningReview",
                "{'carriedOutOn':'2026-04-20','how':'A morning with all','learnt':'Ask'}");
        walk.recommend(reference);
        steps.pass(reference, Duration.ofDays(1));
        walk.carryOut(reference);
        steps.pass(reference, Duration.ofDays(1));
        walk.verify(reference);
        Person manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        int mistake = learningReviews.open(
                manager, reference, new NewLearningReview(LearningReview.Kind.GOOD_PRACTICE, "By mistake"));
        learningReviews.end(manager, reference, mistake, new EndedLearningReview("By mistake"));
        return steps.ended(reference, Stage.NOT_NOTIFIED);
    }

    IncidentReference notToThePanel() {
        clock.reset();
        IncidentReference reference = quiet.lookedAfterChildDied();
        steps.decide(reference, "SECRETARY_OF_STATE_AND_OFSTED");
        walk.prepare(reference);
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'RETURN','correction':'Date'}");
        walk.prepare(reference);
        walk.complete(Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
        steps.childDeathOfficeTold(reference, "2026-04-20");
        return steps.ended(reference, Stage.CLOSED_WITHOUT_RAPID_REVIEW);
    }

    IncidentReference suspectedWhileItWasPrepared() {
        IncidentReference reference = quiet.preparedForTheSecretaryOfState();
        suspicion.record(
                partnership.the(Role.DELEGATED_PARTNER_HEALTH),
                reference,
                new NewInformation(NewInformation.Now.KNOWN, England.today(clock), "An X-ray", "The hospital"),
                version -> {});
        steps.decide(reference, "PANEL");
        walk.prepare(reference);
        walk.complete(Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
        return reference;
    }

    IncidentReference noChildDied() {
        IncidentReference reference = quiet.lookedAfterChildDied();
        corrections.correct(
                partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER),
                reference,
                CaseWalk.answers("{'harm':'OTHER','reason':'The child lives'}"),
                version -> {});
        steps.decide(reference, "NOT_NOTIFIED");
        return steps.ended(reference, Stage.NOT_NOTIFIED);
    }

    IncidentReference childDied() {
        clock.reset();
        IncidentReference reference = board.recorded(LocalDate.of(2026, 4, 17), "DIED", "SUSPECTED", "NEITHER");
        steps.decide(reference, "NOT_NOTIFIED");
        steps.childDeathOfficeTold(reference, "2026-04-18");
        return steps.ended(reference, Stage.NOT_NOTIFIED);
    }

    IncidentReference withdrawn(String choice, Stage stage) {
        clock.reset();
        IncidentReference reference = walk.notified();
        proposeToWithdraw(reference);
        String view = "{'agrees':true,'reasons':'As the hospital says'}";
        walk.complete(Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "Task_GiveViewForLocalAuthority", view);
        walk.complete(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_GiveViewForHealth", view);
        walk.complete(Role.DELEGATED_PARTNER_POLICE, reference, "Task_GiveViewForPolice", view);
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_ConfirmWithdrawal",
                "{'choice':'%s','reasons':'Considered'}".formatted(choice));
        assertThat(walk.file(reference).stage()).isEqualTo(stage);
        return reference;
    }

    IncidentReference answeredBeforeItWasWithdrawn() {
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
    IncidentReference agenciesAsked() {
        clock.reset();
        IncidentReference reference = walk.notified();
        Person manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        Person school = partnership.the(Role.AGENCY_CONTRIBUTOR);
        AskedAgencies.Agency asked = new AskedAgencies.Agency(
                "School", "Ada Contact", "ada@school.example", school.id().toString(), null);
        AskedAgencies.Agency hospital =
                new AskedAgencies.Agency("Hospital", "Bob Contact", "bob@hospital.example", null, null);
        agencyRequests.ask(manager, reference, new AskedAgencies("A girl of six", List.of(asked, hospital)));
        steps.pass(reference, Duration.ofDays(1));
        agencyRequests.withdraw(manager, reference, 2, version -> {}, new Because("Did not know her"));
        agencyAnswers.send(school, reference, 1, version -> {}, CaseWalk.answers("{'involved':false}"));
        agencyRequests.sendBack(manager, reference, 1, version -> {}, new Because("The sister goes there"));
        agencyAnswers.send(school, reference, 1, version -> {}, CaseWalk.answers("{'involved':false}"));
        agencyRequests.accept(manager, reference, 1, version -> {});
        return reference;
    }
}
