package org.practicereview.workflow.engine;

import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_LOCAL_AUTHORITY;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.organisation.Role.REVIEWER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.testing.CaseWalk;

/** Does whatever is open in a case, wherever it stands, until it waits to be published or has come to its end. */
final class CaseToItsEnd {

    private final CaseWalk walk;
    private final Map<String, Consumer<IncidentReference>> ways = new LinkedHashMap<>();

    CaseToItsEnd(CaseWalk walk) {
        this.walk = walk;
        notificationAndRapidReview();
        panelAndReview();
        ways.put(
                "Task_DecideOnPublication",
                reference -> walk.sendCopies(reference, DELEGATED_PARTNER_HEALTH, PARTNERSHIP_BUSINESS_MANAGER));
        ways.put("Task_SendAdvanceCopies", reference -> {
            walk.signIdentityCheck(reference);
            walk.complete(PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_SendAdvanceCopies", "{'finalText':true}");
        });
        ways.put("Task_RecordRecommendations", walk::recommend);
        ways.put("Task_CarryOutActions", walk::carryOut);
        ways.put("Task_VerifyActions", walk::verify);
    }

    private void notificationAndRapidReview() {
        ways.put(
                "Task_DecideWhetherToNotify",
                reference -> walk.complete(
                        LOCAL_AUTHORITY_APPROVER,
                        reference,
                        "Task_DecideWhetherToNotify",
                        "{'route':'PANEL','reasons':'Suspected'}"));
        ways.put("Task_PrepareNotification", walk::prepare);
        ways.put(
                "Task_SendNotification",
                reference -> walk.complete(
                        LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}"));
        ways.put("Task_GatherAgencyReturns", walk::gatherReturns);
        ways.put("Task_HoldRapidReviewMeeting", walk::meet);
        ways.put("Task_RecordRapidReviewDecision", walk::decideOnRapidReview);
        ways.put("Task_WriteRapidReviewReport", walk::writeRapidReviewReport);
        ways.put(
                "Task_SignForPolice",
                reference -> walk.sign(DELEGATED_PARTNER_POLICE, reference, "Task_SignForPolice"));
        ways.put(
                "Task_SignForHealth",
                reference -> walk.sign(DELEGATED_PARTNER_HEALTH, reference, "Task_SignForHealth"));
        ways.put(
                "Task_SignForLocalAuthority",
                reference -> walk.sign(DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "Task_SignForLocalAuthority"));
        ways.put("Task_SendRapidReview", reference -> walk.sendRapidReview(reference, ""));
    }

    private void panelAndReview() {
        ways.put(
                "Task_AnswerQuestionOfPanel",
                reference -> walk.complete(
                        PARTNERSHIP_BUSINESS_MANAGER,
                        reference,
                        "Task_AnswerQuestionOfPanel",
                        "{'answer':'The school'}"));
        ways.put(
                "Task_TriageRapidReview",
                reference -> walk.complete(PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}"));
        ways.put("Task_RecordPanelDecision", reference -> {
            walk.giveView(reference, "AGREES_LOCAL_REVIEW");
            walk.complete(PANEL_SECRETARIAT, reference, "Task_RecordPanelDecision", """
                    {'answer':'AGREES_LOCAL_REVIEW','decidedOn':'2026-04-20','reasons':'Considered','letter':'Dear partners'}""");
        });
        ways.put("Task_DecideOnLocalReview", reference -> walk.decideOnLocalReview(reference, "LOCAL_REVIEW"));
        ways.put("Task_AppointReviewer", walk::appointReviewer);
        ways.put("Task_AgreeTermsOfReference", reference -> {
            walk.complete(REVIEWER, reference, "Task_AgreeTermsOfReference", CaseWalk.TERMS);
            walk.approveTerms(reference);
        });
        ways.put("Task_HearFamily", walk::hear);
        ways.put("Task_WriteReport", walk::writeReport);
        ways.put(
                "Task_AcceptReport",
                reference -> walk.complete(
                        PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AcceptReport", "{'decision':'ACCEPTED'}"));
        ways.put("Task_ShareReport", walk::shareReport);
    }

    void goOn(IncidentReference reference) {
        for (Optional<String> next = next(reference); next.isPresent(); next = next(reference)) {
            ways.get(next.get()).accept(reference);
        }
    }

    private Optional<String> next(IncidentReference reference) {
        List<String> open = walk.openSteps(reference);
        return ways.keySet().stream().filter(open::contains).findFirst();
    }
}
