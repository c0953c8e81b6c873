package org.practicereview.testing;

import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_LOCAL_AUTHORITY;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.LEAD_SAFEGUARDING_PARTNER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;
import static org.practicereview.organisation.Role.PANEL_MEMBER;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.organisation.Role.REVIEWER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.notification.Incidents;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.publication.identity.IdentityCheck;
import org.practicereview.rapidreview.RapidReviewService;
import org.practicereview.rapidreview.TakeBackReport;
import org.practicereview.rapidreview.TakenBack;
import org.practicereview.rapidreview.report.RapidReviewReports;
import org.practicereview.review.Appointments;
import org.practicereview.review.DeclaredConflicts;
import org.practicereview.reviewer.RegisterEntry;
import org.practicereview.reviewer.Reviewers;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.WorkTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks the life of a case the way people would, step by step; each method stands where its name says. */
public final class CaseWalk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Partnership partnership;
    private final Incidents incidents;
    private final Tasks tasks;
    private final TaskList taskList;
    private final FormReader reader;
    private final CaseAccess access;
    private final Reviewers reviewers;
    private final RapidReviewService rapidReviews;
    private final Appointments appointments;
    private final RapidReviewReports reports;
    private final TakeBackReport takeBack;
    private final LearningWalk learning;
    private final IdentityCheck identity;
    private final MutableClock clock;

    CaseWalk(
            Partnership partnership,
            Incidents incidents,
            Tasks tasks,
            TaskList taskList,
            FormReader reader,
            CaseAccess access,
            Reviewers reviewers,
            RapidReviewService rapidReviews,
            Appointments appointments,
            RapidReviewReports reports,
            TakeBackReport takeBack,
            LearningWalk learning,
            IdentityCheck identity,
            MutableClock clock) {
        this.partnership = partnership;
        this.incidents = incidents;
        this.tasks = tasks;
        this.taskList = taskList;
        this.reader = reader;
        this.access = access;
        this.reviewers = reviewers;
        this.rapidReviews = rapidReviews;
        this.appointments = appointments;
        this.reports = reports;
        this.takeBack = takeBack;
        this.learning = learning;
        this.identity = identity;
        this.clock = clock;
    }

    /** Answers as one writes them: single quotes are enough. */
    public static JsonNode answers(String json) {
        return JSON.readTree(json.replace('\'', '"'));
    }

    public JsonNode incident(String area) {
        LocalDate today = England.today(clock);
        return answers("""
                {'area': '%s', 'place': 'Milltown', 'incidentOn': '%s', 'awareOn': '%s', 'harm': 'SERIOUSLY_HARMED',
                 'abuseOrNeglect': 'SUSPECTED', 'abuseSuspectedOn': '%s', 'childStatus': 'NEITHER',
                 'summary': 'Injuries that nobody can explain',
                 'children': [{'forenames': 'Testina', 'surname': 'Planted', 'dateOfBirth': '2020-02-29'}]}""".formatted(area, today.minusDays(2), today, today));
    }

    public IncidentReference recorded() {
        return recordedIn(Partnership.NORTHSHIRE);
    }

    public IncidentReference recordedIn(String area) {
        return recorded(area, incident(area));
    }

    public IncidentReference recorded(String area, JsonNode incident) {
        Person notifier = partnership.the(LOCAL_AUTHORITY_NOTIFIER, area);
        return incidents
                .record(notifier, reader.read(incident, RecordedIncident.class))
                .file()
                .reference();
    }

    public IncidentReference notifying() {
        IncidentReference reference = recorded();
        complete(
                LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'PANEL','reasons':'Suspected'}");
        return reference;
    }

    public IncidentReference prepared() {
        IncidentReference reference = notifying();
        prepare(reference);
        return reference;
    }

    public void prepare(IncidentReference reference) {
        complete(LOCAL_AUTHORITY_NOTIFIER, reference, "Task_PrepareNotification", """
                {'telephone':'01234 567890','whatHappened':'Injuries','safetyActions':'None yet',
                 'children':[{'forenames':'Testina','surname':'Planted'}]}""");
    }

    public IncidentReference notified() {
        IncidentReference reference = prepared();
        complete(LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
        return reference;
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

    public IncidentReference copiesSent() {
        IncidentReference reference = reported();
        sendCopies(reference, DELEGATED_PARTNER_HEALTH, PARTNERSHIP_BUSINESS_MANAGER);
        return reference;
    }

    public void sendCopies(IncidentReference reference, Role decides, Role sends) {
        complete(
                decides,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'Nothing against it'}");
        signIdentityCheck(reference);
        complete(sends, reference, "Task_SendAdvanceCopies", "{'finalText':true}");
    }

    /** A second person finds nobody recognisable in the text for publication; where somebody has before, nothing happens. */
    public void signIdentityCheck(IncidentReference reference) {
        Person second =
                partnership.the(file(reference).milestones().national() ? PANEL_MEMBER : DELEGATED_PARTNER_POLICE);
        IdentityCheck.Checked checked = identity.of(second, reference);
        if (checked.signature() == null) {
            identity.sign(second, reference, checked.text().hash());
        }
    }

    public IncidentReference published() {
        IncidentReference reference = copiesSent();
        clock.advance(Duration.ofDays(14));
        publish(reference, PARTNERSHIP_BUSINESS_MANAGER);
        return reference;
    }

    public void publish(IncidentReference reference, Role publishes) {
        signIdentityCheck(reference);
        complete(publishes, reference, "Task_PublishReport", "{'choice':'NOW','themes':['NEGLECT']}");
    }

    /** It is decided not to publish the report, and the reasons are sent. */
    public IncidentReference reasonsSent() {
        IncidentReference reference = reported();
        sendReasons(reference);
        return reference;
    }

    public void sendReasons(IncidentReference reference) {
        complete(
                DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'DO_NOT_PUBLISH','reasons':'A sibling would be known'}");
        complete(
                PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendReasonsForNotPublishing",
                "{'justification':'A sibling would be known','publishedInstead':'What was improved'}");
    }

    public IncidentReference closed() {
        IncidentReference reference = published();
        learn(reference);
        return reference;
    }

    public void learn(IncidentReference reference) {
        recommend(reference);
        carryOut(reference);
        verify(reference);
    }

    /** What is done is verified, and the whole with it. */
    public void verify(IncidentReference reference) {
        learning.verifyAll(reference);
        complete(
                DELEGATED_PARTNER_POLICE,
                reference,
                "Task_VerifyActions",
                "{'finding':'VERIFIED','effect':'Children are asked'}");
    }

    /** One recommendation, recorded. */
    public void recommend(IncidentReference reference) {
        learning.recommend(reference, "Ask the child");
        complete(PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_RecordRecommendations", "{}");
    }

    /** What is open is done, with evidence. */
    public void carryOut(IncidentReference reference) {
        learning.doAll(reference);
        complete(PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_CarryOutActions", "{'done':'Trained everybody'}");
    }

    /** What is answered when a date of Northshire has passed, after a comma: why, and who approved that. */
    public String late() {
        return lateWith(LEAD_SAFEGUARDING_PARTNER);
    }

    /** The same of the Panel. */
    public String lateForThePanel() {
        return lateWith(PANEL_MEMBER);
    }

    private String lateWith(Role approver) {
        return ",'lateReason':'Snow','lateApprovedBy':'%s'"
                .formatted(partnership.the(approver).id());
    }

    public void complete(Role role, IncidentReference reference, String step, String answers) {
        complete(partnership.the(role), reference, step, answers(answers));
        if (step.equals("Task_DecideOnPublication") && Role.DELEGATED_PARTNERS.contains(role)) {
            decideAlike(role, reference, step, answers);
        }
    }

    /** What one partner decides on publication the two others decide too. */
    private void decideAlike(Role first, IncidentReference reference, String step, String answers) {
        Role.DELEGATED_PARTNERS.stream()
                .filter(other -> other != first && openSteps(reference).contains(step))
                .forEach(other -> complete(partnership.the(other), reference, step, answers(answers)));
    }

    public void complete(Person person, IncidentReference reference, String step, JsonNode answers) {
        tasks.complete(person, task(reference, step).id(), answers);
    }

    /** The open task of that step. */
    public WorkTask task(IncidentReference reference, String step) {
        return open(reference).stream()
                .filter(task -> task.key().task().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not waiting at " + step + " but at " + openSteps(reference)));
    }

    public List<String> openSteps(IncidentReference reference) {
        return open(reference).stream().map(task -> task.key().task()).sorted().toList();
    }

    /** The case as the administrator of nothing sees it: straight from the table. */
    public CaseFile file(IncidentReference reference) {
        return access.see(partnership.the(PARTNERSHIP_BUSINESS_MANAGER), reference);
    }

    private List<WorkTask> open(IncidentReference reference) {
        return taskList.of(file(reference).id()).stream()
                .filter(WorkTask::isOpen)
                .toList();
    }
}
