package org.practicereview.administration.demo;

import java.time.LocalDate;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Proceedings;
import org.practicereview.organisation.Person;
import org.practicereview.proceedings.Ledger;
import org.practicereview.proceedings.NewProceedings;
import org.practicereview.proceedings.Target;
import org.practicereview.review.Appointments;
import org.practicereview.review.RemovedReviewer;
import org.practicereview.review.report.DraftRounds;
import org.practicereview.review.report.NewComment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invented cases at different stages, made through the same services that people use, on days in the past. */
@Component
@Profile("demo")
class DemonstrationCases {

    private final DemonstrationSteps steps;
    private final DemonstrationStages stages;
    private final Ledger ledger;
    private final DemonstrationLearning learning;
    private final DraftRounds drafts;
    private final Appointments appointments;
    private final DemonstrationReturns returns;
    private final DemonstrationDate date;

    DemonstrationCases(
            DemonstrationSteps steps,
            DemonstrationStages stages,
            Ledger ledger,
            DemonstrationLearning learning,
            DraftRounds drafts,
            Appointments appointments,
            DemonstrationReturns returns,
            DemonstrationDate date) {
        this.steps = steps;
        this.stages = stages;
        this.ledger = ledger;
        this.learning = learning;
        this.drafts = drafts;
        this.appointments = appointments;
        this.returns = returns;
        this.date = date;
    }

    /** From the one that began first to the one of today. */
    void make() {
        IncidentReference learningFrom = publishedAndLearning();
        withTheReviewer();
        withThePanel();
        inRapidReview();
        learning.nearMiss(consideredNotNotified());
        lateToNotify();
        ofSouthshire();
        learning.nationally(learningFrom, learntFrom());
        withoutReviewer();
        ofToday();
    }

    private IncidentReference publishedAndLearning() {
        date.standAtDaysAgo(220);
        IncidentReference reference = stages.reviewed("Milltown", "Testcase Alpha");
        date.standAtDaysAgo(120);
        stages.reportAndSendCopies(reference);
        date.standAtDaysAgo(100);
        stages.publish(reference);
        learning.underWay(reference);
        return reference;
    }

    private IncidentReference learntFrom() {
        date.standAtDaysAgo(330);
        IncidentReference reference = stages.reviewed("Hillside", "Testcase India");
        date.standAtDaysAgo(230);
        stages.reportAndSendCopies(reference);
        date.standAtDaysAgo(210);
        stages.publish(reference);
        learning.toTheEnd(reference);
        return reference;
    }

    /** The partners removed the reviewer and look for another. */
    private void withoutReviewer() {
        date.standAtDaysAgo(50);
        IncidentReference reference = stages.localReview("Lakeside", "Testcase Juliett");
        stages.appoint(reference);
        date.standAtDaysAgo(20);
        appointments.remove(
                person("lars.partner"),
                reference,
                new RemovedReviewer(date.today(), "Invented: ill for the rest of the year.", true));
    }

    private void withTheReviewer() {
        date.standAtDaysAgo(90);
        IncidentReference reference = stages.reviewed("Harbourtown", "Testcase Bravo");
        date.standAtDaysAgo(60);
        proceedings(reference);
        date.standAtDaysAgo(3);
        draft(reference);
    }

    /** It goes round; one partner has said something of it. */
    private void draft(IncidentReference reference) {
        complete("rita.reviewer", reference, "Task_WriteReport", """
                {'improvements': 'Agencies ask the child.', 'systemicReasons': 'Nobody held the whole picture.',
                 'report': 'Invented draft.', 'submitted': 'DRAFT'}""");
        drafts.comment(
                person("lars.partner"),
                reference,
                1,
                new NewComment("improvements", "Invented: say who asks, and when."));
    }

    /** A trial delays the report: its date stays, with a reason and a new target. */
    private void proceedings(IncidentReference reference) {
        LocalDate today = date.today();
        NewProceedings trial = new NewProceedings(
                Proceedings.CRIMINAL,
                "Northshire Police",
                "Invented: witnesses are not to be asked before the trial.",
                today.minusDays(20),
                today.plusDays(240),
                List.of(new Target(Obligation.PUBLISH_REPORT, today.plusDays(270))));
        ledger.record(person("bea.manager"), reference, trial);
    }

    private void withThePanel() {
        date.standAtDaysAgo(40);
        IncidentReference reference = stages.notified("nora.notifier", "anna.approver", "Hillside", "Testcase Charlie");
        date.standAtDaysAgo(6);
        stages.rapidReview(
                reference,
                ", 'lateReason': 'Two agencies answered late.', 'lateApprovedBy': '%s'"
                        .formatted(person("lea.lead").id()));
        complete("petra.secretariat", reference, "Task_TriageRapidReview", "{'urgent': true}");
    }

    private void inRapidReview() {
        date.standAtDaysAgo(9);
        IncidentReference reference = stages.notified("nora.notifier", "anna.approver", "Milltown", "Testcase Delta");
        returns.ask(reference);
        date.standAtDaysAgo(5);
        returns.answer(reference);
    }

    private IncidentReference consideredNotNotified() {
        date.standAtDaysAgo(12);
        IncidentReference reference = stages.recorded("nora.notifier", "NORTHSHIRE", "Lakeside", "Testcase Echo");
        views(reference);
        complete(
                "anna.approver",
                reference,
                "Task_DecideWhetherToNotify",
                "{'route': 'NOT_NOTIFIED', 'reasons': 'An accident; no abuse or neglect is suspected any more.'}");
        return reference;
    }

    /** Two agree, one dissents. */
    private void views(IncidentReference reference) {
        String agreed = "{'view': 'DO_NOT_NOTIFY', 'reasons': 'Invented: the doctors found an accident.'}";
        complete("lars.partner", reference, "Task_GiveViewLocalAuthority", agreed);
        complete("paul.partner", reference, "Task_GiveViewPolice", agreed);
        complete(
                "hana.partner",
                reference,
                "Task_GiveViewHealth",
                "{'view': 'NOTIFY', 'reasons': 'Invented: an earlier injury has no explanation either.'}");
    }

    private void lateToNotify() {
        date.standAtDaysAgo(14);
        IncidentReference reference = stages.recorded("nora.notifier", "NORTHSHIRE", "Harbourtown", "Testcase Foxtrot");
        stages.decideToNotify("anna.approver", reference);
    }

    private void ofSouthshire() {
        date.standAtDaysAgo(4);
        stages.notified("nina.notifier", "ada.approver", "Southport", "Testcase Golf");
    }

    private void ofToday() {
        date.standAtDaysAgo(0);
        stages.recorded("nora.notifier", "NORTHSHIRE", "Hillside", "Testcase Hotel");
    }

    private void complete(String username, IncidentReference reference, String step, String answers) {
        steps.complete(username, reference, step, answers);
    }

    private Person person(String username) {
        return steps.person(username);
    }
}
