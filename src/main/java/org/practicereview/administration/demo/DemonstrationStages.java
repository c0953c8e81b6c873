package org.practicereview.administration.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.notification.Incidents;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.organisation.Person;
import org.practicereview.publication.identity.IdentityCheck;
import org.practicereview.rapidreview.report.RapidReviewReports;
import org.practicereview.review.Appointments;
import org.practicereview.review.DeclaredConflicts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An invented case from one stage to the next, through the same services that people use. */
@Component
@Profile("demo")
class DemonstrationStages {

    private final Incidents incidents;
    private final DemonstrationSteps steps;
    private final FormReader reader;
    private final IdentityCheck identity;
    private final RapidReviewReports reports;
    private final Appointments appointments;
    private final DemonstrationDate date;

    DemonstrationStages(
            Incidents incidents,
            DemonstrationSteps steps,
            FormReader reader,
            IdentityCheck identity,
            RapidReviewReports reports,
            Appointments appointments,
            DemonstrationDate date) {
        this.incidents = incidents;
        this.steps = steps;
        this.reader = reader;
        this.identity = identity;
        this.reports = reports;
        this.appointments = appointments;
        this.date = date;
    }

    IncidentReference recorded(String notifier, String area, String place, String child) {
        LocalDate today = date.today();
        String[] name = child.split(" ");
        String incident =
                """
                {'area': '%s', 'place': '%s', 'incidentOn': '%s', 'awareOn': '%s', 'harm': 'SERIOUSLY_HARMED',
                 'abuseOrNeglect': 'SUSPECTED', 'abuseSuspectedOn': '%s', 'childStatus': 'NEITHER',
                 'summary': 'Invented: injuries without an explanation.',
                 'children': [{'forenames': '%s', 'surname': '%s', 'dateOfBirth': '%s'}]}""".formatted(area, place, today.minusDays(1), today, today, name[0], name[1], today.minusYears(5));
        return incidents
                .record(person(notifier), reader.read(steps.answers(incident), RecordedIncident.class))
                .file()
                .reference();
    }

    IncidentReference notified(String notifier, String approver, String place, String child) {
        String area = notifier.startsWith("nora") ? "NORTHSHIRE" : "SOUTHSHIRE";
        IncidentReference reference = recorded(notifier, area, place, child);
        decideToNotify(approver, reference);
        String[] name = child.split(" ");
        complete(notifier, reference, "Task_PrepareNotification", """
                {'telephone': '01632 960001', 'children': [{'forenames': '%s', 'surname': '%s', 'dateOfBirth': '%s'}],
                 'whatHappened': 'Invented: a child was found with injuries.', 'agencies': 'School, health visitor.',
                 'safetyActions': 'The other children stay with relatives.'}""".formatted(
                        name[0], name[1], date.today().minusYears(5)));
        complete(approver, reference, "Task_SendNotification", "{'choice': 'SEND'}");
        return reference;
    }

    void decideToNotify(String approver, IncidentReference reference) {
        complete(
                approver,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route': 'PANEL', 'reasons': 'Serious harm, and neglect is suspected.'}");
    }

    void rapidReview(IncidentReference reference, String late) {
        complete("bea.manager", reference, "Task_GatherAgencyReturns", """
                {'agencies': [{'agency': 'School', 'involvement': 'Attendance fell.', 'learning': 'Ask why.'},
                              {'agency': 'Health visiting', 'involvement': 'Two visits missed.'}],
                 'safetyActions': 'Visits to the other children this week.'}""");
        complete("bea.manager", reference, "Task_HoldRapidReviewMeeting", """
                {'heldOn': '%s', 'localAuthorityPresent': true, 'localAuthorityWho': 'Lars Partner',
                 'healthPresent': true, 'healthWho': 'Hana Partner', 'policePresent': true, 'policeWho': 'Paul Partner',
                 'otherAgencies': 'Head of the school', 'minutes': 'Invented minutes.',
                 'decisions': 'Invented decisions.'}""".formatted(date.today()));
        complete("bea.manager", reference, "Task_RecordRapidReviewDecision", """
                {'localCriteria': [
                  {'criterion': 'R11A', 'met': 'YES', 'reasons': 'Missed visits were not followed up.'},
                  {'criterion': 'R11B', 'met': 'NOT_CLEAR', 'reasons': 'An earlier review is being read.'},
                  {'criterion': 'R11C', 'met': 'YES', 'reasons': 'School and health did not speak.'},
                  {'criterion': 'R11D', 'met': 'NO', 'reasons': 'The Panel has not considered it yet.'}],
                 'recommendation': 'LOCAL_REVIEW', 'reasons': 'Regulation 11(a) and (c).'}""");
        complete("bea.manager", reference, "Task_WriteRapidReviewReport", """
                {'facts': 'Invented: a young child was hurt.', 'family': 'Invented: a parent and a grandparent.',
                 'agencies': 'Invented: the school and health visitors.', 'keyPractice': 'Two visits were missed.',
                 'immediateActions': 'Visits to the other children this week.', 'learning': 'Ask why.'}""");
        String signature = "{'recommendation': 'LOCAL_REVIEW', 'agrees': true, 'reasons': 'Regulation 11(a) and (c).'}";
        sign("lars.partner", reference, "Task_SignForLocalAuthority", signature);
        sign("hana.partner", reference, "Task_SignForHealth", signature);
        sign("paul.partner", reference, "Task_SignForPolice", signature);
        complete("bea.manager", reference, "Task_SendRapidReview", "{'panelAgreedBy': null%s}".formatted(late));
    }

    private void sign(String partner, IncidentReference reference, String step, String signature) {
        reports.open(person(partner), reference, Optional.empty());
        complete(partner, reference, step, signature);
    }

    /** A case that has come as far as an appointed reviewer with agreed terms. */
    IncidentReference reviewed(String place, String child) {
        IncidentReference reference = localReview(place, child);
        appoint(reference);
        agreeTerms(reference);
        return reference;
    }

    IncidentReference localReview(String place, String child) {
        IncidentReference reference = notified("nora.notifier", "anna.approver", place, child);
        rapidReview(reference, "");
        complete("petra.secretariat", reference, "Task_TriageRapidReview", "{'urgent': false}");
        complete("max.member", reference, "Task_GivePanelView", """
                {'view': 'AGREES_LOCAL_REVIEW', 'reasons': 'The criteria of regulation 3 are not met.', 'criteria': [
                 {'criterion': 'R3A', 'met': false, 'reasons': 'Known improvements.'},
                 {'criterion': 'R3B', 'met': false, 'reasons': 'No need to change law or guidance.'},
                 {'criterion': 'R3C', 'met': false, 'reasons': 'No recurrent theme.'}]}""");
        complete(
                "petra.secretariat",
                reference,
                "Task_RecordPanelDecision",
                "{'answer': 'AGREES_LOCAL_REVIEW', 'decidedOn': '%s', 'reasons': 'As the member.', 'letter': 'Dear partners'}"
                        .formatted(date.today()));
        complete(
                "hana.partner",
                reference,
                "Task_DecideOnLocalReview",
                "{'decision': 'LOCAL_REVIEW', 'decidedOn': '%s', 'reasons': 'Regulation 11(c).'}"
                        .formatted(date.today()));
        return reference;
    }

    void appoint(IncidentReference reference) {
        complete(
                "lars.partner",
                reference,
                "Task_AppointReviewer",
                "{'reviewer': '%s', 'noConflictDeclared': true, 'reasons': 'Has reviewed neglect before.'}"
                        .formatted(person("rita.reviewer").id()));
        appointments.declare(person("rita.reviewer"), reference, new DeclaredConflicts(false, null));
    }

    private void agreeTerms(IncidentReference reference) {
        complete("rita.reviewer", reference, "Task_AgreeTermsOfReference", """
                {'questions': 'What did agencies know of the daily life of the child?', 'scope': 'The last two years.',
                 'method': 'Conversations with practitioners.', 'timetable': 'As the plan of the review has it.',
                 'agencies': 'School, health visiting, children\u2019s social care, police.', 'family': 'Invited.'}""");
        String approval = "{'approves': true}";
        complete("lars.partner", reference, "Task_ApproveTermsForLocalAuthority", approval);
        complete("hana.partner", reference, "Task_ApproveTermsForHealth", approval);
        complete("paul.partner", reference, "Task_ApproveTermsForPolice", approval);
    }

    void reportAndSendCopies(IncidentReference reference) {
        complete("rita.reviewer", reference, "Task_WriteReport", """
                {'improvements': 'Agencies ask the child.', 'systemicReasons': 'Nobody held the whole picture.',
                 'report': 'Invented report.', 'submitted': 'FINAL'}""");
        complete(
                "rita.reviewer",
                reference,
                "Task_HearFamily",
                "{'whyNotChild': 'The child died.', 'whyNot': 'They asked to be left alone.'}");
        complete("rita.reviewer", reference, "Task_HearPractitioners", "{'whyNot': 'Heard one by one before.'}");
        complete("bea.manager", reference, "Task_AcceptReport", "{'decision': 'ACCEPTED'}");
        complete("rita.reviewer", reference, "Task_ShareReport", "{'whyNot': 'They asked to be left alone.'}");
        for (String partner : List.of("lars.partner", "hana.partner", "paul.partner")) {
            complete(
                    partner,
                    reference,
                    "Task_DecideOnPublication",
                    "{'decision': 'PUBLISH', 'reasons': 'Nothing against it.'}");
        }
        identity.sign(
                person("paul.partner"),
                reference,
                identity.of(person("paul.partner"), reference).text().hash());
        complete("bea.manager", reference, "Task_SendAdvanceCopies", "{'finalText': true}");
    }

    void publish(IncidentReference reference) {
        complete("bea.manager", reference, "Task_PublishReport", "{'choice': 'NOW', 'themes': ['NEGLECT']}");
    }

    private void complete(String username, IncidentReference reference, String step, String answers) {
        steps.complete(username, reference, step, answers);
    }

    private Person person(String username) {
        return steps.person(username);
    }
}
