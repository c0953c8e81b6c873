package org.practicereview.administration.demo;

import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.learning.action.ActionEvidence;
import org.practicereview.learning.action.ActionHandedOver;
import org.practicereview.learning.action.ActionVerified;
import org.practicereview.learning.action.ActionWork;
import org.practicereview.learning.action.LearningAction;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.learning.action.NewAction;
import org.practicereview.learning.national.AreaRecommendations;
import org.practicereview.learning.national.AreaResponse;
import org.practicereview.learning.national.NationalRecommendations;
import org.practicereview.learning.national.NewNationalRecommendation;
import org.practicereview.learning.recommendation.CaseRecommendations;
import org.practicereview.learning.recommendation.NewRecommendation;
import org.practicereview.learning.review.LearningReview;
import org.practicereview.learning.review.LearningReviews;
import org.practicereview.learning.review.NewLearningReview;
import org.practicereview.organisation.Person;
import org.practicereview.review.national.CaseTakenIn;
import org.practicereview.review.national.CaseTakenIn.DecidedBy;
import org.practicereview.review.national.NationalReviewCases;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.NewNationalReview;
import org.practicereview.review.national.ReportPublished;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invented learning: under way in one case, done in another, of a near miss, and of a national review over two cases. */
@Component
@Profile("demo")
class DemonstrationLearning {

    private final DemonstrationSteps steps;
    private final CaseRecommendations recommendations;
    private final LearningActions actions;
    private final ActionWork work;
    private final LearningReviews learningReviews;
    private final NationalReviews nationalReviews;
    private final NationalReviewCases nationalCases;
    private final NationalRecommendations nationalRecommendations;
    private final AreaRecommendations areas;
    private final DemonstrationDate date;

    DemonstrationLearning(
            DemonstrationSteps steps,
            CaseRecommendations recommendations,
            LearningActions actions,
            ActionWork work,
            LearningReviews learningReviews,
            NationalReviews nationalReviews,
            NationalReviewCases nationalCases,
            NationalRecommendations nationalRecommendations,
            AreaRecommendations areas,
            DemonstrationDate date) {
        this.steps = steps;
        this.recommendations = recommendations;
        this.actions = actions;
        this.work = work;
        this.learningReviews = learningReviews;
        this.nationalReviews = nationalReviews;
        this.nationalCases = nationalCases;
        this.nationalRecommendations = nationalRecommendations;
        this.areas = areas;
        this.date = date;
    }

    /** A case whose actions are carried out: one has time left, another one is overdue. */
    void underWay(IncidentReference reference) {
        recommend(reference, "Ask the child alone at each visit", "Audit of 20 files", "CHILDS_VOICE", 180);
        record(reference);
        work.add(
                manager(),
                reference,
                1,
                new NewAction(
                        "Say in supervision which children were asked alone",
                        "Northshire Council, head of family help",
                        person("lars.partner").id().toString(),
                        date.today().plusDays(60)));
    }

    /**
     * A case that is closed: one action is verified and one handed over. Its first recommendation is made again later.
     */
    void toTheEnd(IncidentReference reference) {
        recommend(reference, "Ask every child alone, at each of the visits", "Audit of 10 files", "CHILDS_VOICE", 60);
        recommend(
                reference,
                "Tell the school within two days what health visitors saw",
                "Sample of 30 visits in each term",
                "SHARING_INFORMATION",
                90);
        record(reference);
        date.standAtDaysAgo(150);
        List<LearningAction> open = actions.of(manager(), reference);
        long asked = open.get(0).id();
        work.done(manager(), asked, version -> {}, new ActionEvidence("Audit of May: 9 of 10 children", null));
        work.handOver(
                manager(),
                open.get(1).id(),
                version -> {},
                new ActionHandedOver("Health and wellbeing board, its manager", "Invented: it concerns all schools."));
        steps.complete("bea.manager", reference, "Task_CarryOutActions", "{'done': 'Invented: asked and audited.'}");
        work.verify(
                person("paul.partner"), asked, version -> {}, new ActionVerified("Children say that they are asked"));
        steps.complete(
                "paul.partner",
                reference,
                "Task_VerifyActions",
                "{'finding': 'VERIFIED', 'effect': 'Children say that they are asked.'}");
    }

    /** A case that was not notified, and is learnt from all the same. */
    void nearMiss(IncidentReference reference) {
        learningReviews.open(
                manager(),
                reference,
                new NewLearningReview(
                        LearningReview.Kind.NEAR_MISS, "Invented: nobody asked about the earlier injury."));
    }

    /** The Panel saw the same in two cases; the area answers what it recommends. */
    void nationally(IncidentReference one, IncidentReference other) {
        Person secretariat = person("petra.secretariat");
        date.standAtDaysAgo(80);
        int review = nationalReviews.record(
                secretariat,
                new NewNationalReview("Children who are seen with others only", date.today(), "It comes again."));
        for (IncidentReference reference : List.of(one, other)) {
            nationalCases.takeIn(
                    secretariat,
                    review,
                    new CaseTakenIn(
                            reference.value(),
                            date.today(),
                            "The child was not seen alone.",
                            List.of(decided("max.member"), decided("cora.chair"))));
        }
        date.standAtDaysAgo(10);
        nationalReviews.published(secretariat, review, new ReportPublished(date.today(), null));
        int number = nationalRecommendations.add(
                secretariat,
                review,
                new NewNationalRecommendation(
                        "Count the visits at which a child was seen alone",
                        "Each partnership, its manager",
                        date.today().plusDays(200),
                        "Share of visits, each quarter",
                        "CHILDS_VOICE",
                        NewNationalRecommendation.Reach.AREAS_OF_ITS_CASES,
                        List.of()));
        date.standAtDaysAgo(5);
        areas.answer(
                manager(),
                review,
                number,
                Accounts.NORTHSHIRE.code(),
                version -> {},
                new AreaResponse(AreaResponse.Response.ACCEPTED, "Invented: it is counted from autumn on.", null));
    }

    private DecidedBy decided(String member) {
        return new DecidedBy(person(member).id().toString(), true);
    }

    private void recommend(IncidentReference reference, String what, String shownBy, String theme, int days) {
        recommendations.add(
                manager(),
                reference,
                new NewRecommendation(
                        what,
                        "Northshire Council, head of family help",
                        date.today().plusDays(days),
                        shownBy,
                        theme));
    }

    private void record(IncidentReference reference) {
        steps.complete("bea.manager", reference, "Task_RecordRecommendations", "{}");
    }

    private Person manager() {
        return person("bea.manager");
    }

    private Person person(String username) {
        return steps.person(username);
    }
}
