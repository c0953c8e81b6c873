package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.Role;
import org.practicereview.review.Appointments;
import org.practicereview.review.Resignation;
import org.practicereview.review.terms.ReviewTerms;
import org.practicereview.review.terms.Terms;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.stereotype.Component;

/** What several of the cases of {@link EveryPathTest} go through. */
@Component
class PathSteps {

    private final CaseWalk walk;
    private final Partnership partnership;
    private final MutableClock clock;
    private final Jobs jobs;
    private final ReviewTerms terms;
    private final Appointments appointments;

    PathSteps(
            CaseWalk walk,
            Partnership partnership,
            MutableClock clock,
            Jobs jobs,
            ReviewTerms terms,
            Appointments appointments) {
        this.walk = walk;
        this.partnership = partnership;
        this.clock = clock;
        this.jobs = jobs;
        this.terms = terms;
        this.appointments = appointments;
    }

    /** The terms are given back once, and changed once they were approved. */
    void agreeTerms(IncidentReference reference, Role approves, String step) {
        walk.declareNoConflict(reference);
        walk.complete(Role.REVIEWER, reference, "Task_AgreeTermsOfReference", CaseWalk.TERMS);
        walk.complete(approves, reference, step, "{'approves':false,'words':'Which years?'}");
        walk.approveTerms(reference);
        walk.agreeTerms(reference);
        terms.change(
                partnership.the(Role.REVIEWER),
                reference,
                version -> {},
                new Terms(
                        "What was known?", "Three years", "Talks", "As planned", "School", "Asked", null, "A sibling"));
        walk.approveTerms(reference);
    }

    /** A draft goes round and is checked, the next one only goes round, the final text comes back once. */
    void returnedOnce(IncidentReference reference, Role accepts) {
        walk.writeDraft(reference);
        pass(reference, Duration.ofDays(1));
        walk.closeDraftRound(reference, accepts);
        pass(reference, Duration.ofDays(1));
        walk.complete(
                accepts, reference, "Task_CloseAccuracyCheck", "{'notWaitedBecause':'Nothing concerns an agency'}");
        walk.writeDraft(reference);
        walk.complete(accepts, reference, "Task_CloseDraftRound", "{'next':'WRITE_ON'}");
        walk.writeReport(reference);
        walk.complete(accepts, reference, "Task_AcceptReport", "{'decision':'RETURNED','comments':'Ask the school'}");
        pass(reference, Duration.ofDays(35));
        walk.complete(
                accepts,
                reference,
                "Task_CheckReview",
                "{'progress':'BEHIND','quality':'SATISFACTORY','judgedBy':'The draft'}");
        walk.hear(reference);
        walk.writeReport(reference);
        walk.complete(accepts, reference, "Task_AcceptReport", "{'decision':'ACCEPTED'}");
        walk.shareReport(reference);
    }

    void reviewerResigns(IncidentReference reference) {
        appointments.resign(partnership.the(Role.REVIEWER), reference, new Resignation("Ill", false));
        clock.advance(Duration.ofDays(1));
    }

    void pass(IncidentReference reference, Duration time) {
        Instant later = clock.instant().plus(time);
        clock.set(later);
        jobs.runDueOf(reference.value());
    }

    IncidentReference ended(IncidentReference reference, Stage stage) {
        assertThat(walk.file(reference).stage()).isEqualTo(stage);
        assertThat(walk.openSteps(reference)).isEmpty();
        assertThat(jobs.timersOf(reference.value())).isEmpty();
        return reference;
    }

    void decide(IncidentReference reference, String route) {
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'%s','reasons':'Decided'}".formatted(route));
    }

    void childDeathOfficeTold(IncidentReference reference, String day) {
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_ConfirmChildDeathNotification",
                "{'sentOn':'%s','sentAt':'09:00','jointAgencyResponse':false}".formatted(day));
    }
}
