package org.practicereview.testing;

import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.organisation.Role.PARTNERSHIP_CHAIR;

import java.time.LocalDate;
import org.practicereview.casefile.IncidentReference;
import org.springframework.stereotype.Component;

/** Records a case of the time of the boards, step by step, each with the day it was done; timers run in between. */
@Component
public class BoardWalk {

    private final CaseWalk walk;
    private final Jobs jobs;

    BoardWalk(CaseWalk walk, Jobs jobs) {
        this.walk = walk;
        this.jobs = jobs;
    }

    /** An incident of that day, of which the local authority knew at once. */
    public IncidentReference recorded(LocalDate day, String harm, String suspicion, String status) {
        String suspectedOn = suspicion.equals("NOT_SUSPECTED") ? "null" : "'" + day + "'";
        IncidentReference reference = walk.recorded(Partnership.NORTHSHIRE, CaseWalk.answers("""
                        {'area': '%s', 'place': 'Milltown', 'incidentOn': '%s', 'awareOn': '%s', 'harm': '%s',
                         'abuseOrNeglect': '%s', 'abuseSuspectedOn': %s, 'childStatus': '%s',
                         'summary': 'Injuries that nobody can explain', 'children': [{'forenames': 'Testina'}]}""".formatted(
                        Partnership.NORTHSHIRE, day, day, harm, suspicion, suspectedOn, status)));
        jobs.runDueOf(reference.value());
        return reference;
    }

    public void prepared(IncidentReference reference, String route) {
        walk.complete(
                LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'%s','reasons':'Suspected'}".formatted(route));
        walk.prepare(reference);
    }

    /** The board knows: it was notified on that day. */
    public IncidentReference notified(LocalDate day, LocalDate sentOn) {
        IncidentReference reference = recorded(day, "DIED", "SUSPECTED", "NEITHER");
        prepared(reference, "OFSTED_AND_LSCB");
        send(reference, sentOn);
        return reference;
    }

    public void send(IncidentReference reference, LocalDate sentOn) {
        step(
                LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND','sentOn':'%s'}".formatted(sentOn));
    }

    public void decide(IncidentReference reference, String decision, LocalDate on) {
        chair(
                reference,
                "Task_DecideOnSeriousCaseReview",
                "{'criteriaMet':%s,'decision':'%s','decidedOn':'%s','reasons':'Regulation 5'}"
                        .formatted(decision.equals("INITIATED"), decision, on));
    }

    public void tell(IncidentReference reference, LocalDate on) {
        manager(reference, "Task_TellOfDecision", "{'toldOn':'%s'}".formatted(on));
    }

    /** The reasons went to the national panel, which advised, and the chair decided once more. */
    public void advised(IncidentReference reference, LocalDate sentOn, LocalDate advisedOn, String decision) {
        manager(
                reference,
                "Task_SendReasonsForNotInitiating",
                "{'sentOn':'%s','reasons':'No concern about agencies'}".formatted(sentOn));
        manager(
                reference,
                "Task_RecordPanelAdvice",
                "{'advice':'ADVISES_TO_INITIATE','advisedOn':'%s','words':'Think again','chairAsked':true,'chairAttendedOn':'%s'}"
                        .formatted(advisedOn, advisedOn));
        chair(
                reference,
                "Task_ReconsiderDecision",
                "{'decision':'%s','decidedOn':'%s','reasons':'Weighed'}".formatted(decision, advisedOn.plusDays(1)));
    }

    /** From the reviewers to the accepted report, which came back once. */
    public void reviewed(IncidentReference reference, LocalDate appointedOn, LocalDate acceptedOn) {
        manager(
                reference,
                "Task_AppointReviewers",
                "{'reviewers':'Two of another area','appointedOn':'%s','noConflictDeclared':true,'namesSentOn':'%s'}"
                        .formatted(appointedOn, appointedOn));
        report(reference, acceptedOn);
        chair(reference, "Task_AcceptReport", "{'decision':'RETURNED','comments':'Ask the school'}");
        report(reference, acceptedOn);
        chair(reference, "Task_AcceptReport", "{'decision':'ACCEPTED','acceptedOn':'%s'}".formatted(acceptedOn));
    }

    private void report(IncidentReference reference, LocalDate receivedOn) {
        manager(
                reference,
                "Task_RecordReport",
                "{'receivedOn':'%s','method':'Conversations','findings':'Nobody asked','report':'The report'}"
                        .formatted(receivedOn));
    }

    /** A review carried out in time and to be published. */
    public IncidentReference toBePublished(LocalDate day) {
        IncidentReference reference = notified(day, day.plusDays(1));
        decide(reference, "INITIATED", day.plusDays(10));
        tell(reference, day.plusDays(11));
        reviewed(reference, day.plusDays(50), day.plusDays(100));
        decideToPublish(reference, day.plusDays(110), day.plusDays(140));
        return reference;
    }

    public void decideToPublish(IncidentReference reference, LocalDate decidedOn, LocalDate plannedFor) {
        chair(
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','decidedOn':'%s','plannedFor':'%s','reasons':'In full'}"
                        .formatted(decidedOn, plannedFor));
    }

    public void publish(IncidentReference reference, LocalDate copiesSentOn, LocalDate publishedOn) {
        manager(reference, "Task_SendCopies", "{'sentOn':'%s'}".formatted(copiesSentOn));
        manager(
                reference,
                "Task_PublishSeriousCaseReview",
                "{'publishedOn':'%s','where':'On its pages','inFull':true}".formatted(publishedOn));
    }

    /** Not to publish: the national panel was told and gave its view. */
    public void toldOfNotPublishing(IncidentReference reference, LocalDate day) {
        chair(
                reference,
                "Task_DecideOnPublication",
                "{'decision':'DO_NOT_PUBLISH','decidedOn':'%s','reasons':'A sibling'}".formatted(day));
        manager(
                reference,
                "Task_TellOfNotPublishing",
                "{'toldOn':'%s','justification':'A sibling would be known'}".formatted(day));
        manager(
                reference,
                "Task_RecordPanelViewOnPublication",
                "{'view':'DISAGREED','givenOn':'%s','words':'Publish it','chairAsked':false}"
                        .formatted(day.plusDays(7)));
    }

    public void chair(IncidentReference reference, String step, String answers) {
        step(PARTNERSHIP_CHAIR, reference, step, answers);
    }

    public void manager(IncidentReference reference, String step, String answers) {
        step(PARTNERSHIP_BUSINESS_MANAGER, reference, step, answers);
    }

    private void step(
            org.practicereview.organisation.Role role, IncidentReference reference, String step, String answers) {
        walk.complete(role, reference, step, answers);
        jobs.runDueOf(reference.value());
    }
}
