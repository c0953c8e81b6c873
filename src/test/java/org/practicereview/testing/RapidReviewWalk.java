package org.practicereview.testing;

import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_LOCAL_AUTHORITY;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.PANEL_MEMBER;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.util.Optional;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.notification.Incidents;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.RapidReviewService;
import org.practicereview.rapidreview.TakeBackReport;
import org.practicereview.rapidreview.TakenBack;
import org.practicereview.rapidreview.report.RapidReviewReports;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.Tasks;

/** From the notification to the answer of the Panel. */
abstract class RapidReviewWalk extends NotificationWalk {

    private final RapidReviewService rapidReviews;
    private final RapidReviewReports reports;
    private final TakeBackReport takeBack;

    RapidReviewWalk(
            Partnership partnership,
            Tasks tasks,
            TaskList taskList,
            CaseAccess access,
            Incidents incidents,
            FormReader reader,
            MutableClock clock,
            RapidReviewService rapidReviews,
            RapidReviewReports reports,
            TakeBackReport takeBack) {
        super(partnership, tasks, taskList, access, incidents, reader, clock);
        this.rapidReviews = rapidReviews;
        this.reports = reports;
        this.takeBack = takeBack;
    }

    public IncidentReference rapidReviewToBeSigned() {
        IncidentReference reference = notified();
        holdRapidReview(reference);
        return reference;
    }

    public void gatherReturns(IncidentReference reference) {
        complete(
                PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_GatherAgencyReturns",
                "{'agencies':[{'agency':'School','involvement':'Knew the child'}],'safetyActions':'None needed'}");
    }

    public void holdRapidReview(IncidentReference reference) {
        gatherReturns(reference);
        meet(reference);
        decideOnRapidReview(reference);
        writeRapidReviewReport(reference);
    }

    public void writeRapidReviewReport(IncidentReference reference) {
        complete(PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_WriteRapidReviewReport", """
                {'facts':'A young child was hurt','family':'A parent and a grandparent','agencies':'The school knew',
                 'keyPractice':'Nobody asked the school','immediateActions':'None needed','learning':'Ask the school'}""");
    }

    public void meet(IncidentReference reference) {
        complete(PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_HoldRapidReviewMeeting", """
                {'heldOn':'%s','localAuthorityPresent':true,'localAuthorityWho':'Director','healthPresent':true,
                 'healthWho':'Nurse, for the director of nursing','policePresent':false,'policeAbsentBecause':'An emergency',
                 'minutes':'Met','decisions':'None'}""".formatted(
                        England.today(clock)));
    }

    public void decideOnRapidReview(IncidentReference reference) {
        complete(PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_RecordRapidReviewDecision", """
                {'localCriteria':[{'criterion':'R11A','met':'NO','reasons':'Nothing new'},
                                  {'criterion':'R11B','met':'NOT_CLEAR','reasons':'Too early'},
                                  {'criterion':'R11C','met':'YES','reasons':'Nobody asked the school'},
                                  {'criterion':'R11D','met':'NO','reasons':'Not yet considered'}],
                 'recommendation':'LOCAL_REVIEW','reasons':'Regulation 11(c)'}""");
    }

    public IncidentReference rapidReviewSigned() {
        IncidentReference reference = rapidReviewToBeSigned();
        sign(reference);
        return reference;
    }

    public void sign(IncidentReference reference) {
        sign(DELEGATED_PARTNER_POLICE, reference, "Task_SignForPolice");
        sign(DELEGATED_PARTNER_HEALTH, reference, "Task_SignForHealth");
        sign(DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "Task_SignForLocalAuthority");
    }

    /** One partner opens the report and signs what was decided. */
    public void sign(Role partner, IncidentReference reference, String step) {
        openReport(partnership.the(partner), reference);
        complete(
                partner,
                reference,
                step,
                "{'recommendation':'%s','agrees':true,'reasons':'Regulation 11(c)'}"
                        .formatted(rapidReviews.decided(file(reference)).name()));
    }

    public void openReport(Person person, IncidentReference reference) {
        reports.open(person, reference, Optional.empty());
    }

    public void takeReportBack(IncidentReference reference) {
        takeBack.takeBack(partnership.the(PARTNERSHIP_BUSINESS_MANAGER), reference, new TakenBack("A fact was wrong"));
    }

    public IncidentReference rapidReviewSent() {
        IncidentReference reference = rapidReviewSigned();
        sendRapidReview(reference, "");
        return reference;
    }

    /** With more answers after a comma, such as a reason for being late. */
    public void sendRapidReview(IncidentReference reference, String more) {
        complete(
                PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendRapidReview",
                "{'panelAgreedBy':null%s}".formatted(more));
    }

    public IncidentReference panelAnswered(String answer) {
        IncidentReference reference = rapidReviewSent();
        answer(reference, answer);
        return reference;
    }

    public void answer(IncidentReference reference, String answer) {
        answer(reference, answer, "");
    }

    /** With more answers after a comma, such as a reason for being late. */
    public void answer(IncidentReference reference, String answer, String more) {
        complete(PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
        giveView(reference, answer);
        if (answer.equals("NATIONAL_REVIEW")) {
            giveView(partnership.another(PANEL_MEMBER), reference, answer);
        }
        complete(
                PANEL_SECRETARIAT,
                reference,
                "Task_RecordPanelDecision",
                "{'answer':'%s','decidedOn':'%s','reasons':'Considered','letter':'Dear partners'%s}"
                        .formatted(answer, England.today(clock), more));
    }

    public void giveView(IncidentReference reference, String view) {
        giveView(partnership.the(PANEL_MEMBER), reference, view);
    }

    /** A member of the Panel finds the first criterion of regulation 3 met and the others not. */
    public void giveView(Person member, IncidentReference reference, String view) {
        complete(member, reference, "Task_GivePanelView", answers("""
                {'view':'%s','reasons':'Regulation 3','criteria':[
                 {'criterion':'R3A','met':true,'reasons':'Shows it'},{'criterion':'R3B','met':false,'reasons':'Not so'},
                 {'criterion':'R3C','met':false,'reasons':'Not so'}]}""".formatted(view)));
    }

    /** The Panel asks the partnership for information, and gets it. */
    public void askForInformation(IncidentReference reference) {
        ask(reference);
        complete(PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AnswerQuestionOfPanel", "{'answer':'The school'}");
    }

    /** The Panel asks, and waits. */
    public void ask(IncidentReference reference) {
        complete(PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':true}");
        complete(PANEL_SECRETARIAT, reference, "Task_RecordPanelDecision", """
                {'answer':'ASKS_FOR_INFORMATION','decidedOn':'%s','expectedOn':'%s','reasons':'Not clear',
                 'letter':'Who saw the child?'}""".formatted(
                        England.today(clock), England.today(clock).plusDays(5)));
    }
}
