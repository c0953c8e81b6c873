package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people, or a person and a timer, at the same moment. */
@IntegrationTest
class SameMomentTest {

    private static final String SEND = "{'choice':'SEND'}";

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    People people;

    @Autowired
    Tasks tasks;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @Autowired
    CaseRecords records;

    @Autowired
    Timeline timeline;

    @RepeatedTest(3)
    void a_task_completed_by_two_at_the_same_moment_is_done_once_and_the_other_is_told() throws Exception {
        IncidentReference reference = walk.prepared();
        String task = walk.task(reference, "Task_SendNotification").id();
        Person first = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
        Person second = colleague(Role.LOCAL_AUTHORITY_APPROVER);

        List<Throwable> thrown = SameMoment.of(
                () -> tasks.complete(first, task, CaseWalk.answers(SEND)),
                () -> tasks.complete(second, task, CaseWalk.answers(SEND)));

        assertThat(thrown).filteredOn(Objects::isNull).hasSize(1);
        assertThat(thrown)
                .filteredOn(Objects::nonNull)
                .singleElement()
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("task-ended"));
        assertThat(records.timeline(reference, "notification-sent")).hasSize(1);
        assertThat(records.messages(reference, "NOTIFICATION_SENT_TO_PANEL")).hasSize(4);
        assertThat(walk.openSteps(reference)).containsExactly("Task_GatherAgencyReturns");
    }

    @RepeatedTest(3)
    void the_three_partners_sign_at_the_same_moment_and_all_have_signed() throws Exception {
        IncidentReference reference = walk.rapidReviewToBeSigned();

        List<Throwable> thrown = SameMoment.of(
                () -> sign(reference, Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, "Task_SignForLocalAuthority"),
                () -> sign(reference, Role.DELEGATED_PARTNER_HEALTH, "Task_SignForHealth"),
                () -> sign(reference, Role.DELEGATED_PARTNER_POLICE, "Task_SignForPolice"));

        assertThat(thrown).containsOnlyNulls();
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.RAPID_REVIEW_SIGNED);
        assertThat(walk.openSteps(reference)).containsExactly("Task_SendRapidReview");
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
    }

    @Test
    void a_task_is_taken_by_one_of_two() throws Exception {
        IncidentReference reference = walk.prepared();
        String task = walk.task(reference, "Task_SendNotification").id();
        Person first = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
        Person second = colleague(Role.LOCAL_AUTHORITY_APPROVER);

        List<Throwable> thrown =
                SameMoment.of(() -> tasks.claim(first, task, false), () -> tasks.claim(second, task, false));

        assertThat(thrown).filteredOn(Objects::isNull).hasSize(1);
        assertThat(thrown).filteredOn(Objects::nonNull).singleElement().isInstanceOf(Conflict.class);
    }

    /** Whichever is first: the case stays whole, and at most one of the two must try again. */
    @RepeatedTest(3)
    void a_step_is_done_while_its_date_passes() throws Exception {
        IncidentReference reference = walk.prepared();
        clock.set(java.time.Instant.parse("2026-04-27T23:00:00Z"));
        String task = walk.task(reference, "Task_SendNotification").id();
        Person approver = partnership.the(Role.LOCAL_AUTHORITY_APPROVER);

        SameMoment.of(
                () -> tasks.complete(approver, task, CaseWalk.answers("{'choice':'SEND'%s}".formatted(walk.late()))),
                () -> jobs.runDueOf(reference.value()));

        if (walk.openSteps(reference).contains("Task_SendNotification")) {
            tasks.complete(approver, task, CaseWalk.answers("{'choice':'SEND'%s}".formatted(walk.late())));
        }
        jobs.runDueOf(reference.value());
        assertThat(walk.openSteps(reference)).containsExactly("Task_GatherAgencyReturns");
        assertThat(records.timeline(reference, "notification-sent")).hasSize(1);
        assertThat(records.timeline(reference, "deadline-missed")).hasSizeLessThanOrEqualTo(1);
        assertThat(jobs.waitingAt(reference.value())).containsExactly("BoundaryEvent_RapidReviewDue");
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
    }

    private Object sign(IncidentReference reference, Role partner, String step) {
        walk.sign(partner, reference, step);
        return partner;
    }

    private Person colleague(Role role) {
        UUID id = UUID.randomUUID();
        Person colleague = new Person(
                id, "colleague." + id, "A Colleague", "Test agency", List.of(new Grant(role, Partnership.NORTHSHIRE)));
        people.add(colleague);
        return colleague;
    }
}
