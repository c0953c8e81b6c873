package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.OpenTask;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever gets work back goes on from what was there, and reads why it came back. */
@IntegrationTest
class ReturnedWorkTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    Tasks tasks;

    @Test
    void a_notifier_reads_what_must_be_corrected() {
        IncidentReference reference = walk.prepared();
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'RETURN','correction':'Name the school'}");

        OpenTask returned = open(Role.LOCAL_AUTHORITY_NOTIFIER, reference, "Task_PrepareNotification");

        assertThat(read(returned)).contains("Name the school");
        assertThat(returned.typed().value("whatHappened")).isEqualTo("Injuries");
        assertThat(read(open(Role.LOCAL_AUTHORITY_NOTIFIER, walk.notifying(), "Task_PrepareNotification")))
                .isEmpty();
    }

    @Test
    void a_reviewer_goes_on_with_the_report_and_reads_what_is_missing() {
        IncidentReference reference = walk.reviewerAppointed();
        walk.agreeTerms(reference);
        assertThat(read(open(Role.REVIEWER, reference, "Task_WriteReport"))).contains("Two years", "Conversations");
        walk.writeReport(reference);
        assertThat(read(open(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AcceptReport")))
                .contains("Talk sooner", "Nobody asked", "The report", "Two years");
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_AcceptReport",
                "{'decision':'RETURNED','comments':'Ask the school'}");

        OpenTask returned = open(Role.REVIEWER, reference, "Task_WriteReport");

        assertThat(read(returned)).contains("Ask the school", "Two years");
        assertThat(returned.typed().value("improvements")).isEqualTo("Talk sooner");
        assertThat(returned.typed().value("report")).isEqualTo("The report");
    }

    @Test
    void actions_go_on_from_what_was_done_with_what_is_missing() {
        IncidentReference reference = walk.published();
        walk.recommend(reference);
        OpenTask first = open(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_CarryOutActions");
        assertThat(read(first)).contains("Ask the child");
        assertThat(first.typed().value("done")).isEmpty();
        walk.carryOut(reference);
        assertThat(read(open(Role.DELEGATED_PARTNER_POLICE, reference, "Task_VerifyActions")))
                .contains("Trained everybody", "Ask the child");
        walk.complete(
                Role.DELEGATED_PARTNER_POLICE,
                reference,
                "Task_VerifyActions",
                "{'finding':'NOT_VERIFIED','effect':'None seen','comments':'Ask the nursery too'}");

        OpenTask returned = open(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_CarryOutActions");

        assertThat(read(returned)).contains("Ask the nursery too", "Ask the child");
        assertThat(returned.typed().value("done")).isEqualTo("Trained everybody");
    }

    private OpenTask open(Role role, IncidentReference reference, String step) {
        return tasks.open(partnership.the(role), walk.task(reference, step).id());
    }

    private static List<String> read(OpenTask task) {
        return task.toRead().stream()
                .flatMap(facts -> facts.rows().stream())
                .map(Facts.Fact::value)
                .toList();
    }
}
