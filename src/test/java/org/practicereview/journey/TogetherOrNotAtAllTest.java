package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What belongs together is saved together: when a message, a record or the engine's own step cannot be written, nothing
 * of the use case is there, and it can be done again. A constraint for this one case makes the writing fail.
 */
@IntegrationTest
class TogetherOrNotAtAllTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    JdbcClient database;

    @TestFactory
    Stream<DynamicTest> sending_a_notification_is_whole_or_not_at_all_when_it_cannot_write() {
        return Stream.of(
                broken("the messages", "outbox_message", "case_id <> %1$d or event <> 'NOTIFICATION_SENT_TO_PANEL'"),
                broken("the timeline", "case_event", "case_id <> %1$d or kind <> 'notification-sent'"),
                broken("the next date", "deadline", "case_id <> %1$d or obligation <> 'SEND_RAPID_REVIEW'"),
                broken("the rapid review", "rapid_review", "case_id <> %1$d"),
                broken("the answers", "task_answer", "case_id <> %1$d or step <> 'Task_SendNotification'"),
                broken("the next task", "task", "case_id <> %1$d or step <> 'Task_GatherAgencyReturns'"),
                broken(
                        "the engine's step",
                        "act_ru_execution",
                        "business_key_ is null or business_key_ <> '%2$s' or super_exec_ is null"));
    }

    private DynamicTest broken(String what, String table, String constraint) {
        return DynamicTest.dynamicTest(what, () -> {
            IncidentReference reference = walk.prepared();
            var before = records.of(reference);
            long caseId = walk.file(reference).id();
            database.sql("alter table " + table + " add constraint broken_for_a_test check ("
                            + constraint.formatted(caseId, reference.value()) + ")")
                    .update();
            try {
                assertThatThrownBy(() -> send(reference)).isInstanceOf(RuntimeException.class);
            } finally {
                database.sql("alter table " + table + " drop constraint broken_for_a_test")
                        .update();
            }
            assertThat(CaseRecords.difference(before, records.of(reference))).isEmpty();

            send(reference);
            assertThat(walk.openSteps(reference)).containsExactly("Task_GatherAgencyReturns");
        });
    }

    private void send(IncidentReference reference) {
        walk.complete(Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
    }
}
