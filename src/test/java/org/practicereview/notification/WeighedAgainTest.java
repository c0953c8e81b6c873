package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.afterwards.DuplicateCase;
import org.practicereview.notification.afterwards.DuplicateCases;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that was sent to the Secretary of State and Ofsted, and is weighed again because abuse is suspected now. */
@IntegrationTest
class WeighedAgainTest {

    @Autowired
    QuietCases quiet;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    LaterSuspicion suspicion;

    @Autowired
    DuplicateCases duplicates;

    @Autowired
    CaseRecords records;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void on_the_first_day() {
        clock.reset();
    }

    @Test
    void it_is_not_closed_as_a_duplicate_since_a_notification_was_sent() {
        IncidentReference other = walk.recorded();
        IncidentReference reference = quiet.sentToTheSecretaryOfState();
        suspect(reference);
        Set<String> before = records.of(reference);

        assertThatThrownBy(() ->
                        duplicates.close(approver(), reference, new DuplicateCase(other.value(), "The same child")))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("not-to-be-closed"));

        assertThat(records.of(reference)).isEqualTo(before);
    }

    @Test
    void the_second_date_that_is_missed_is_told_as_the_first_one_was() {
        IncidentReference reference = quiet.preparedForTheSecretaryOfState();
        clock.advance(Duration.ofDays(30));
        jobs.runDueOf(reference.value());
        walk.prepare(reference);
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_SendNotification",
                "{'choice':'SEND'%s}".formatted(walk.late()));
        suspect(reference);

        clock.advance(Duration.ofDays(30));
        jobs.runDueOf(reference.value());

        assertThat(records.messages(reference, "DEADLINE_MISSED"))
                .contains(
                        "LEAD_SAFEGUARDING_PARTNERS: NOTIFY 2026-04-27",
                        "LEAD_SAFEGUARDING_PARTNERS: NOTIFY 2026-05-28");
    }

    private void suspect(IncidentReference reference) {
        LocalDate today = England.today(clock);
        NewInformation news =
                new NewInformation(NewInformation.Now.SUSPECTED, today, "Old fractures were found", "The pathologist");
        suspicion.record(approver(), reference, news, version -> {});
    }

    private Person approver() {
        return partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
    }
}
