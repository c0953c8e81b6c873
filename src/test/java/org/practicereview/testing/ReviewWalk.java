package org.practicereview.testing;

import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.organisation.Role.REVIEWER;

import java.util.Comparator;
import java.util.Set;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.notification.Incidents;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.RapidReviewService;
import org.practicereview.rapidreview.TakeBackReport;
import org.practicereview.rapidreview.report.RapidReviewReports;
import org.practicereview.review.Appointments;
import org.practicereview.review.DeclaredConflicts;
import org.practicereview.reviewer.RegisterEntry;
import org.practicereview.reviewer.Reviewers;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.WorkTask;

/** From the answer of the Panel to an accepted report. */
abstract class ReviewWalk extends RapidReviewWalk {

    private final Reviewers reviewers;
    private final Appointments appointments;

    ReviewWalk(
            Partnership partnership,
            Tasks tasks,
            TaskList taskList,
            CaseAccess access,
            Incidents incidents,
            FormReader reader,
            MutableClock clock,
            RapidReviewService rapidReviews,
            RapidReviewReports reports,
            TakeBackReport takeBack,
            Reviewers reviewers,
            Appointments appointments) {
        super(partnership, tasks, taskList, access, incidents, reader, clock, rapidReviews, reports, takeBack);
        this.reviewers = reviewers;
        this.appointments = appointments;
    }

    public IncidentReference localReviewDecided() {
        IncidentReference reference = panelAnswered("AGREES_LOCAL_REVIEW");
        decideOnLocalReview(reference, "LOCAL_REVIEW");
        return reference;
    }

    public void decideOnLocalReview(IncidentReference reference, String decision) {
        complete(
                DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnLocalReview",
                "{'decision':'%s','decidedOn':'%s','reasons':'Regulation 11(c)'}"
                        .formatted(decision, England.today(clock)));
    }

    public IncidentReference reviewerAppointed() {
        partnership.the(REVIEWER);
        IncidentReference reference = localReviewDecided();
        appointReviewer(reference);
        return reference;
    }

    public void appointReviewer(IncidentReference reference) {
        complete(
                DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_AppointReviewer",
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'Knows the field'}"
                        .formatted(partnership.the(REVIEWER).id()));
        declareNoConflict(reference);
    }

    /** The case opens to an appointed reviewer with this declaration. */
    public void declareNoConflict(IncidentReference reference) {
        Person reviewer = partnership.the(REVIEWER);
        if (!appointments.one(reviewer, reference).declared()) {
            appointments.declare(reviewer, reference, new DeclaredConflicts(false, null));
        }
    }

    /** A national review takes its reviewer from the Panel's pool (regulation 4). */
    public void enterReviewerIntoThePool() {
        Person reviewer = partnership.the(REVIEWER);
        boolean entered = reviewers
                .entry(reviewer.id())
                .filter(RegisterEntry::nationalPool)
                .isPresent();
        if (!entered) {
            reviewers.register(reviewer.id(), "Neglect", true, Set.of());
        }
    }

    /** A national review takes another way to its reviewer: recommended by the Panel, confirmed by the Secretary of State. */
    public IncidentReference nationalReviewerAppointed() {
        enterReviewerIntoThePool();
        IncidentReference reference = panelAnswered("NATIONAL_REVIEW");
        complete(
                PANEL_SECRETARIAT,
                reference,
                "Task_RecommendReviewer",
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'From the pool'}"
                        .formatted(partnership.the(REVIEWER).id()));
        complete(
                PANEL_SECRETARIAT,
                reference,
                "Task_RecordSecretaryOfStateDecision",
                "{'decision':'CONFIRMED','decidedOn':'%s'}".formatted(England.today(clock)));
        declareNoConflict(reference);
        return reference;
    }

    /** Terms of reference as a reviewer writes them. */
    public static final String TERMS = """
            {'questions':'What was known?','scope':'Two years','method':'Conversations','timetable':'As planned',
             'agencies':'School','family':'Invited'}""";

    public void agreeTerms(IncidentReference reference) {
        declareNoConflict(reference);
        complete(REVIEWER, reference, "Task_AgreeTermsOfReference", TERMS);
        approveTerms(reference);
    }

    /** Everybody approves them who must, each for itself. */
    public void approveTerms(IncidentReference reference) {
        open(reference).stream()
                .filter(task -> task.key().task().startsWith("Task_Approve"))
                .sorted(Comparator.comparing(WorkTask::name))
                .forEach(task -> complete(
                        task.candidates().iterator().next(),
                        reference,
                        task.key().task(),
                        "{'approves':true,'letter':'Dear Secretary of State'}"));
    }

    /** From an appointed reviewer to the accepted report. */
    public void report(IncidentReference reference, Role accepts) {
        agreeTerms(reference);
        writeReport(reference);
        hear(reference);
        complete(accepts, reference, "Task_AcceptReport", "{'decision':'ACCEPTED'}");
        shareReport(reference);
    }

    /** Neither family nor practitioners were heard, for a reason. */
    public void hear(IncidentReference reference) {
        complete(
                REVIEWER,
                reference,
                "Task_HearFamily",
                "{'whyNotChild':'The child died','whyNot':'They asked to be left alone'}");
        complete(REVIEWER, reference, "Task_HearPractitioners", "{'whyNot':'All have left'}");
    }

    public void shareReport(IncidentReference reference) {
        complete(REVIEWER, reference, "Task_ShareReport", "{'whyNot':'They asked to be left alone'}");
    }

    /** The reviewer is to write the report. */
    public IncidentReference reviewInProgress() {
        IncidentReference reference = reviewerAppointed();
        agreeTerms(reference);
        return reference;
    }

    public void writeReport(IncidentReference reference) {
        submitReport(reference, "FINAL");
    }

    public void writeDraft(IncidentReference reference) {
        submitReport(reference, "DRAFT");
    }

    private void submitReport(IncidentReference reference, String submitted) {
        complete(REVIEWER, reference, "Task_WriteReport", """
                {'improvements':'Talk sooner','systemicReasons':'Nobody asked','report':'The report','submitted':'%s'}""".formatted(submitted));
    }

    /** Comments on a draft end, though some are open for that reason; agencies check their sections next. */
    public void closeDraftRound(IncidentReference reference, Role closes, String openBecause) {
        complete(
                closes,
                reference,
                "Task_CloseDraftRound",
                "{'next':'CHECK_ACCURACY','openBecause':'%s'}".formatted(openBecause));
    }

    /** Comments on a draft end, none of them open; agencies check their sections next. */
    public void closeDraftRound(IncidentReference reference, Role closes) {
        closeDraftRound(reference, closes, "");
    }

    public IncidentReference reported() {
        IncidentReference reference = reviewerAppointed();
        report(reference, PARTNERSHIP_BUSINESS_MANAGER);
        return reference;
    }
}
