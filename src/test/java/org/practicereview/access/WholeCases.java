package org.practicereview.access;

import static org.practicereview.organisation.Role.AGENCY_CONTRIBUTOR;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.organisation.Role.REVIEWER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.LearningWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.stereotype.Component;

/** Makes the cases in which there is all that can be there after the rapid review: one under review, one that is published. */
@Component
class WholeCases {

    private static final String SHARED = """
            {'agency':'School','account':'%s',
             'sections':[{'section':'improvements','shared':true},{'section':'report','shared':false}]}""";

    /** It names a day, which the identity check finds. */
    private static final String TEXT = """
            {'title':'A review','reviewer':'Rita Reviewer','themes':['NEGLECT'],
             'parts':[{'heading':'Improvements','text':'The child was seen on 3 May 2024.'}],
             'material':true,'because':'Shorter'}""";

    private final CaseWalk walk;
    private final LearningWalk learning;
    private final Partnership partnership;
    private final ExampleCases examples;
    private final LinkedAreas linked;
    private final MutableClock clock;
    private final WholeCaseSteps steps;

    WholeCases(
            CaseWalk walk,
            LearningWalk learning,
            Partnership partnership,
            ExampleCases examples,
            LinkedAreas linked,
            MutableClock clock,
            WholeCaseSteps steps) {
        this.walk = walk;
        this.learning = learning;
        this.partnership = partnership;
        this.examples = examples;
        this.linked = linked;
        this.clock = clock;
        this.steps = steps;
    }

    /**
     * Agencies check what they are shown of the second draft of its local review; before, documents, an addendum, proceedings
     * and a proposed withdrawal were added to it, and now Southshire is asked to lead it.
     */
    List<WholeCase> underReview(String area) {
        IncidentReference reference = walk.notifying();
        String at = at(reference);
        int document = steps.upload(LOCAL_AUTHORITY_NOTIFIER, reference, "LETTER", "The first letter");
        steps.replace(LOCAL_AUTHORITY_NOTIFIER, reference, document, "The letter as it was sent");
        walk.prepare(reference);
        walk.complete(LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
        steps.post(
                LOCAL_AUTHORITY_APPROVER,
                at + "/notification/addenda",
                "{'section':'CHILDREN','text':'A brother was there, too'}");
        steps.post(PARTNERSHIP_BUSINESS_MANAGER, at + "/proceedings", """
                {'kind':'CRIMINAL','authority':'Northshire Police','reason':'A trial','startedOn':'2026-04-20',
                 'expectedEndOn':'2026-06-30','targets':[{'obligation':'SEND_RAPID_REVIEW','targetOn':'2026-07-03'}]}""");
        steps.post(
                LOCAL_AUTHORITY_APPROVER,
                at + "/withdrawals",
                "{'reason':'CRITERIA_NOT_MET','explanation':'An accident, says the hospital'}");
        rapidReviewThatNamesAPlace(reference);
        walk.answer(reference, "AGREES_LOCAL_REVIEW");
        walk.decideOnLocalReview(reference, "LOCAL_REVIEW");
        walk.appointReviewer(reference);
        String done = walk.task(reference, "Task_AgreeTermsOfReference").id();
        walk.agreeTerms(reference);
        records(reference);
        drafts(reference);
        steps.post(
                LOCAL_AUTHORITY_NOTIFIER,
                at + "/hand-overs",
                "{'area':'SOUTHSHIRE','reason':'It happened at Southport'}");
        examples.in(() -> linked.link(walk.file(reference), area, LinkedArea.Why.RESIDENCE));
        return List.of(
                WholeCase.of("review", reference)
                        .with(WholeCase.EVERYTHING)
                        .with("/documents/{number}", Map.of("number", "" + document, "version", "1"))
                        .with("/areas/{code}", Map.of("code", area))
                        .with("/review/terms/{number}")
                        .with("/review/plan/{milestone}", Map.of("milestone", "FIRST_DRAFT"))
                        .with("/review/records/{kind}", Map.of("kind", "family-contact"))
                        .with("/review-report/{number}", Map.of("number", "2", "earlier", "1"))
                        .with("/review-report/{number}/commenting", Map.of("number", "2"))
                        .with("/tasks/{id}", Map.of("id", done))
                        .without("/publication", "{reference}/report", "/learning", "/national-reviews/")
                        .without("/sections/", "/completeness", "/duplicate", "/reopening"),
                WholeCase.of("review: delay", reference)
                        .with("/review/records/{kind}", Map.of("kind", "delay", "number", "1")),
                WholeCase.of("review: as sent", reference)
                        .with("/versions/{version}/content", Map.of("number", "" + document, "version", "2")));
    }

    private void rapidReviewThatNamesAPlace(IncidentReference reference) {
        walk.gatherReturns(reference);
        walk.meet(reference);
        walk.decideOnRapidReview(reference);
        walk.complete(PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_WriteRapidReviewReport", """
                {'facts':'It happened in Milltown','family':'A parent','agencies':'The school knew',
                 'keyPractice':'Nobody asked','immediateActions':'None needed','learning':'Ask the school'}""");
        steps.clear(PARTNERSHIP_BUSINESS_MANAGER, at(reference) + "/rapid-review/report/anonymity");
        walk.sign(reference);
        walk.sendRapidReview(reference, "");
    }

    private void records(IncidentReference reference) {
        String records = at(reference) + "/review/records/";
        steps.post(
                REVIEWER,
                records + "family-contact",
                "{'who':'MOTHER','what':'VIEWS_GIVEN','on':'2026-04-20','how':'MEETING','words':'Nobody asked her'}");
        steps.post(
                PARTNERSHIP_BUSINESS_MANAGER,
                records + "delay",
                "{'because':'OTHER','reasons':'The reviewer was ill','targetOn':'2026-12-18'}");
        steps.post(
                DELEGATED_PARTNER_HEALTH,
                records + "request",
                "{'what':'DRAFT','request':'The first chapters','dueOn':'2026-05-04'}");
    }

    private void drafts(IncidentReference reference) {
        String report = at(reference) + "/review-report";
        walk.writeDraft(reference);
        steps.post(
                DELEGATED_PARTNER_HEALTH,
                report + "/1/comments",
                "{'section':'improvements','text':'Sooner than what?'}");
        steps.put(REVIEWER, report + "/comments/1/answer", "{'verdict':'ACCEPTED'}");
        walk.complete(PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_CloseDraftRound", "{'next':'WRITE_ON'}");
        walk.writeDraft(reference);
        walk.closeDraftRound(reference, PARTNERSHIP_BUSINESS_MANAGER);
        steps.post(
                PARTNERSHIP_BUSINESS_MANAGER,
                report + "/accuracy-checks",
                SHARED.formatted(partnership.the(AGENCY_CONTRIBUTOR).id()));
    }

    /** Copies of its report were sent and commented on; Southshire took part in its rapid review. */
    WholeCase withCopiesSent() {
        IncidentReference reference = walk.notified();
        steps.post(
                PARTNERSHIP_BUSINESS_MANAGER,
                at(reference) + "/rapid-review/areas",
                "{'area':'SOUTHSHIRE','reason':'Its school knew the child'}");
        walk.holdRapidReview(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");
        walk.answer(reference, "AGREES_LOCAL_REVIEW");
        walk.decideOnLocalReview(reference, "LOCAL_REVIEW");
        walk.appointReviewer(reference);
        walk.report(reference, PARTNERSHIP_BUSINESS_MANAGER);
        sendCopies(reference);
        int document = steps.uploadReport(PARTNERSHIP_BUSINESS_MANAGER, reference);
        return WholeCase.of("copies", reference)
                .with("{reference}/publication", "{reference}/report", "{reference}/review", "{reference}/delays")
                .with("{reference}/documents/", Map.of("number", "" + document, "version", "1"))
                .with("/publication/texts/{number}", Map.of("number", "2"))
                .without("/publication/register", "/accuracy-checks", "/review-report/comments", "/changes/")
                .without("{milestone}", "{kind}");
    }

    /** Its report is published, what was recommended is done, and a learning review recommends more. */
    WholeCase published(String area) {
        IncidentReference reference = walk.reported();
        String at = at(reference);
        sendCopies(reference);
        steps.post(
                PARTNERSHIP_BUSINESS_MANAGER,
                at + "/publication/comments/1/answer",
                "{'response':'NOTED','answer':'She would be known'}");
        clock.advance(Duration.ofDays(14));
        walk.publish(reference, PARTNERSHIP_BUSINESS_MANAGER);
        walk.learn(reference);
        int document = steps.upload(PARTNERSHIP_BUSINESS_MANAGER, reference, "OTHER", "What was done");
        steps.post(
                PARTNERSHIP_BUSINESS_MANAGER,
                at + "/learning-reviews",
                "{'kind':'GOOD_PRACTICE','reason':'The neighbour caught the child'}");
        walk.complete(
                PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_CarryOutLearningReview",
                "{'carriedOutOn':'2026-05-04','how':'A morning with all','learnt':'Ask the neighbours'}");
        int draft = learning.recommend(reference, "Ask what the neighbours saw on 3 May 2024");
        examples.in(() -> linked.link(walk.file(reference), area, LinkedArea.Why.RESIDENCE));
        return WholeCase.of("learning", reference)
                .with(WholeCase.EVERYTHING)
                .with("/documents/{number}", Map.of("number", "" + document, "version", "1"))
                .with("/publication/texts/{number}", Map.of("number", "2"))
                .with("/publication/register/{act}", Map.of("act", "taking-down"))
                .with("/learning/recommendations/{number}", Map.of("number", "" + draft, "find", "1"))
                .with("/learning/recommendations/{number}/actions", Map.of("number", "1"))
                .with("/areas/{code}", Map.of("code", area))
                .without("/notification/", "/accuracy-checks", "/review-report/comments", "/changes/", "/anonymity/")
                .without("/hand-overs/", "/proceedings/", "/withdrawals/", "/tasks/", "/national-reviews/")
                .without("{milestone}", "{kind}");
    }

    private void sendCopies(IncidentReference reference) {
        String publication = at(reference) + "/publication";
        walk.complete(
                DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'Nothing against it'}");
        steps.put(PARTNERSHIP_BUSINESS_MANAGER, publication + "/text", TEXT);
        steps.clear(PARTNERSHIP_BUSINESS_MANAGER, publication + "/identity");
        walk.signIdentityCheck(reference);
        walk.complete(PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_SendAdvanceCopies", "{'finalText':true}");
        steps.post(
                PANEL_SECRETARIAT,
                publication + "/comments",
                "{'body':'PANEL','receivedOn':'2026-04-20','text':'Why is the sibling left out?'}");
    }

    static String at(IncidentReference reference) {
        return "/api/v1/cases/" + reference;
    }
}
