package org.practicereview.crash.fault;

import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_LOCAL_AUTHORITY;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;
import static org.practicereview.organisation.Role.PANEL_MEMBER;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.organisation.Role.REVIEWER;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.LearningWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;

/** The important use cases of a case's life, each as one request with an {@code Idempotency-Key}. */
final class UseCases {

    private final CaseWalk walk;
    private final Partnership partnership;
    private final LearningWalk learning;
    private final MutableClock clock;

    UseCases(CaseWalk walk, Partnership partnership, LearningWalk learning, MutableClock clock) {
        this.walk = walk;
        this.partnership = partnership;
        this.learning = learning;
        this.clock = clock;
    }

    List<UseCase> all() {
        return List.of(
                record(),
                upload(),
                decide("decide to notify", "PANEL"),
                decide("decide not to notify", "NOT_NOTIFIED"),
                step(
                        "prepare a notification",
                        walk::notifying,
                        LOCAL_AUTHORITY_NOTIFIER,
                        "Task_PrepareNotification",
                        """
                        {'telephone':'01234 567890','whatHappened':'Injuries','safetyActions':'None yet',
                         'children':[{'forenames':'Testina','surname':'Planted'}]}"""),
                send(),
                step(
                        "return a notification",
                        walk::prepared,
                        LOCAL_AUTHORITY_APPROVER,
                        "Task_SendNotification",
                        "{'choice':'RETURN','correction':'The date'}"),
                managers("gather returns of agencies", walk::notified, "Task_GatherAgencyReturns", """
                        {'agencies':[{'agency':'School','involvement':'Knew the child'}],'safetyActions':'None needed'}"""),
                managers("hold the rapid review meeting", this::toBeHeld, "Task_HoldRapidReviewMeeting", """
                        {'heldOn':'%s','localAuthorityPresent':true,'localAuthorityWho':'Director','healthPresent':true,
                         'healthWho':'Nurse, for the director of nursing','policePresent':false,
                         'policeAbsentBecause':'An emergency','minutes':'Met','decisions':'None'}"""),
                managers("record the rapid review's decision", this::met, "Task_RecordRapidReviewDecision", """
                        {'localCriteria':[{'criterion':'R11A','met':'NO','reasons':'Nothing new'},
                                          {'criterion':'R11B','met':'NOT_CLEAR','reasons':'Too early'},
                                          {'criterion':'R11C','met':'YES','reasons':'Nobody asked the school'},
                                          {'criterion':'R11D','met':'NO','reasons':'Not yet considered'}],
                         'recommendation':'LOCAL_REVIEW','reasons':'Regulation 11(c)'}"""),
                managers("write the rapid review's report", this::decided, "Task_WriteRapidReviewReport", """
                        {'facts':'A young child was hurt','family':'A parent and a grandparent','agencies':'The school knew',
                         'keyPractice':'Nobody asked the school','immediateActions':'None needed','learning':'Ask the school'}"""),
                sign("sign for the police", DELEGATED_PARTNER_POLICE, "Task_SignForPolice"),
                sign("sign for health", DELEGATED_PARTNER_HEALTH, "Task_SignForHealth"),
                sign("sign for the local authority", DELEGATED_PARTNER_LOCAL_AUTHORITY, "Task_SignForLocalAuthority"),
                managers(
                        "send the rapid review",
                        walk::rapidReviewSigned,
                        "Task_SendRapidReview",
                        "{'panelAgreedBy':null}"),
                secretariat(
                        "triage a rapid review", walk::rapidReviewSent, "Task_TriageRapidReview", "{'urgent':false}"),
                step("give a view of the Panel", this::triaged, PANEL_MEMBER, "Task_GivePanelView", """
                        {'view':'AGREES_LOCAL_REVIEW','reasons':'Regulation 3','criteria':[
                         {'criterion':'R3A','met':true,'reasons':'Shows it'},{'criterion':'R3B','met':false,'reasons':'Not so'},
                         {'criterion':'R3C','met':false,'reasons':'Not so'}]}"""),
                secretariat("record the Panel's decision", this::viewed, "Task_RecordPanelDecision", """
                        {'answer':'AGREES_LOCAL_REVIEW','decidedOn':'%s','reasons':'Considered','letter':'Dear partners'}"""),
                managers(
                        "answer a question of the Panel",
                        this::asked,
                        "Task_AnswerQuestionOfPanel",
                        "{'answer':'The school'}"),
                step(
                        "decide on a local review",
                        () -> walk.panelAnswered("AGREES_LOCAL_REVIEW"),
                        DELEGATED_PARTNER_HEALTH,
                        "Task_DecideOnLocalReview",
                        "{'decision':'LOCAL_REVIEW','decidedOn':'%s','reasons':'Regulation 11(c)'}"),
                appoint(),
                step(
                        "agree terms of reference",
                        walk::reviewerAppointed,
                        REVIEWER,
                        "Task_AgreeTermsOfReference",
                        CaseWalk.TERMS),
                step("hand in the report", walk::reviewInProgress, REVIEWER, "Task_WriteReport", """
                        {'improvements':'Talk sooner','systemicReasons':'Nobody asked','report':'The report',
                         'submitted':'FINAL'}"""),
                managers("accept the report", this::heard, "Task_AcceptReport", "{'decision':'ACCEPTED'}"),
                step(
                        "decide on publication",
                        walk::reported,
                        DELEGATED_PARTNER_HEALTH,
                        "Task_DecideOnPublication",
                        "{'decision':'PUBLISH','reasons':'Nothing against it'}"),
                managers("send advance copies", this::checked, "Task_SendAdvanceCopies", "{'finalText':true}"),
                managers("publish", this::toBePublished, "Task_PublishReport", "{'choice':'NOW','themes':['NEGLECT']}"),
                managers("end with recommendations", this::recommended, "Task_RecordRecommendations", "{}"));
    }

    /** The one use case that the usual build tries. */
    UseCase send() {
        return step(
                "send a notification",
                walk::prepared,
                LOCAL_AUTHORITY_APPROVER,
                "Task_SendNotification",
                "{'choice':'SEND'}");
    }

    private UseCase record() {
        return new UseCase("record an incident", () -> {
            // that there is one like it is noted in the timeline: always, not only from the second on
            walk.recorded();
            return new UseCase.Situation(
                    partnership.the(LOCAL_AUTHORITY_NOTIFIER),
                    "/api/v1/cases?matches-seen=true",
                    walk.incident(Partnership.NORTHSHIRE).toString(),
                    null);
        });
    }

    private UseCase upload() {
        return new UseCase("upload a document", () -> {
            clock.reset();
            IncidentReference reference = walk.recorded();
            return new UseCase.Situation(
                    partnership.the(LOCAL_AUTHORITY_NOTIFIER),
                    "/api/v1/cases/" + reference.value() + "/documents",
                    LongLetter.TYPE,
                    LongLetter.FORM,
                    reference);
        });
    }

    private UseCase decide(String name, String route) {
        return step(
                name,
                walk::recorded,
                LOCAL_AUTHORITY_APPROVER,
                "Task_DecideWhetherToNotify",
                "{'route':'%s','reasons':'Considered'}".formatted(route));
    }

    /** A partner signs what it has opened. */
    private UseCase sign(String name, Role partner, String step) {
        return step(
                name,
                () -> {
                    IncidentReference reference = walk.rapidReviewToBeSigned();
                    walk.openReport(partnership.the(partner), reference);
                    return reference;
                },
                partner,
                step,
                "{'recommendation':'LOCAL_REVIEW','agrees':true,'reasons':'Regulation 11(c)'}");
    }

    private UseCase appoint() {
        Function<IncidentReference, String> answers =
                reference -> "{'reviewer':'%s','noConflictDeclared':true,'reasons':'Knows the field'}"
                        .formatted(partnership.the(REVIEWER).id());
        return step(
                "appoint a reviewer",
                () -> {
                    partnership.the(REVIEWER);
                    return walk.localReviewDecided();
                },
                DELEGATED_PARTNER_HEALTH,
                "Task_AppointReviewer",
                answers);
    }

    private IncidentReference toBeHeld() {
        return after(walk.notified(), walk::gatherReturns);
    }

    private IncidentReference met() {
        return after(toBeHeld(), walk::meet);
    }

    private IncidentReference decided() {
        return after(met(), walk::decideOnRapidReview);
    }

    private IncidentReference triaged() {
        IncidentReference reference = walk.rapidReviewSent();
        walk.complete(PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
        return reference;
    }

    private IncidentReference viewed() {
        return after(triaged(), reference -> walk.giveView(reference, "AGREES_LOCAL_REVIEW"));
    }

    private IncidentReference asked() {
        return after(walk.rapidReviewSent(), walk::ask);
    }

    private IncidentReference heard() {
        return after(after(walk.reviewInProgress(), walk::writeReport), walk::hear);
    }

    private IncidentReference checked() {
        IncidentReference reference = walk.reported();
        walk.complete(
                DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'Nothing against it'}");
        walk.signIdentityCheck(reference);
        return reference;
    }

    private IncidentReference toBePublished() {
        IncidentReference reference = walk.copiesSent();
        clock.advance(Duration.ofDays(14));
        walk.signIdentityCheck(reference);
        return reference;
    }

    /** The work is listed with the recommendation, which is no task of its own. */
    private IncidentReference recommended() {
        IncidentReference reference = walk.published();
        learning.recommend(reference, "Ask the child");
        return reference;
    }

    private static IncidentReference after(IncidentReference reference, Consumer<IncidentReference> step) {
        step.accept(reference);
        return reference;
    }

    private UseCase managers(String name, Supplier<IncidentReference> before, String step, String answers) {
        return step(name, before, PARTNERSHIP_BUSINESS_MANAGER, step, answers);
    }

    private UseCase secretariat(String name, Supplier<IncidentReference> before, String step, String answers) {
        return step(name, before, PANEL_SECRETARIAT, step, answers);
    }

    /** In the answers {@code %s} is today. */
    private UseCase step(String name, Supplier<IncidentReference> before, Role role, String step, String answers) {
        Function<IncidentReference, String> today =
                reference -> answers.replace("%s", England.today(clock).toString());
        return step(name, before, role, step, today);
    }

    private UseCase step(
            String name,
            Supplier<IncidentReference> before,
            Role role,
            String step,
            Function<IncidentReference, String> answers) {
        return new UseCase(name, () -> {
            clock.reset();
            IncidentReference reference = before.get();
            return new UseCase.Situation(
                    partnership.the(role),
                    "/api/v1/tasks/" + walk.task(reference, step).id() + "/completion",
                    CaseWalk.answers(answers.apply(reference)).toString(),
                    reference);
        });
    }
}
