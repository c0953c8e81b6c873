package org.practicereview.testing;

import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.PANEL_MEMBER;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.time.Duration;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.notification.Incidents;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.publication.identity.IdentityCheck;
import org.practicereview.rapidreview.RapidReviewService;
import org.practicereview.rapidreview.TakeBackReport;
import org.practicereview.rapidreview.report.RapidReviewReports;
import org.practicereview.review.Appointments;
import org.practicereview.reviewer.Reviewers;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.Tasks;

/** Walks the life of a case the way people would, step by step; each method stands where its name says. */
public final class CaseWalk extends ReviewWalk {

    private final LearningWalk learning;
    private final IdentityCheck identity;

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
        super(
                partnership,
                tasks,
                taskList,
                access,
                incidents,
                reader,
                clock,
                rapidReviews,
                reports,
                takeBack,
                reviewers,
                appointments);
        this.learning = learning;
        this.identity = identity;
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
}
