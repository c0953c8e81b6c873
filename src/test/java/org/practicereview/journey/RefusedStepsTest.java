package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.notification.Incidents;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** What a rule forbids is refused by name, and nothing has changed afterwards. */
@IntegrationTest
class RefusedStepsTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    Incidents incidents;

    @Autowired
    FormReader reader;

    @Autowired
    Deadlines deadlines;

    @Autowired
    MutableClock clock;

    @Test
    void the_death_of_a_looked_after_child_without_suspicion_is_no_business_of_the_panel() {
        ObjectNode incident = (ObjectNode) walk.incident(Partnership.NORTHSHIRE);
        incident.put("harm", "DIED").put("abuseOrNeglect", "NOT_SUSPECTED").put("childStatus", "LOOKED_AFTER");
        incident.remove("abuseSuspectedOn");
        IncidentReference reference = incidents
                .record(partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER), reader.read(incident, RecordedIncident.class))
                .file()
                .reference();

        assertThatThrownBy(() -> walk.complete(
                        Role.LOCAL_AUTHORITY_APPROVER,
                        reference,
                        "Task_DecideWhetherToNotify",
                        "{'route':'PANEL','reasons':'A slip'}"))
                .isInstanceOf(InvalidAnswers.class)
                .hasMessageContaining("not-for-the-panel");

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CRITERIA_CHECK);
        assertThat(walk.openSteps(reference))
                .containsExactly(
                        "Task_ConfirmChildDeathNotification",
                        "Task_DecideWhetherToNotify",
                        "Task_GiveViewHealth",
                        "Task_GiveViewLocalAuthority",
                        "Task_GiveViewPolice");
    }

    @Test
    void what_is_sent_is_held_to_the_same_ages_as_what_was_recorded() {
        IncidentReference reference = walk.notifying();

        assertThatThrownBy(
                        () -> walk.complete(Role.LOCAL_AUTHORITY_NOTIFIER, reference, "Task_PrepareNotification", """
                        {'telephone':'01234 567890','whatHappened':'Injuries','safetyActions':'None yet',
                         'children':[{'dateOfBirth':'1980-01-01'}]}"""))
                .isInstanceOf(InvalidAnswers.class)
                .hasMessageContaining("not-under-18");

        assertThat(walk.openSteps(reference)).containsExactly("Task_PrepareNotification");
    }

    @Test
    void not_publishing_after_six_months_is_late_too_and_says_why() {
        IncidentReference reference = walk.reported();
        clock.advance(Duration.ofDays(250));
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'DO_NOT_PUBLISH','reasons':'Would identify a child'}");
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_SendReasonsForNotPublishing",
                "{'justification':'As decided','publishedInstead':'Improvements'}");
        clock.advance(Duration.ofDays(14));

        assertThatThrownBy(() -> walk.publish(reference, Role.PARTNERSHIP_BUSINESS_MANAGER))
                .isInstanceOf(InvalidAnswers.class);
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_PublishReport",
                "{'choice':'NOW','themes':['NEGLECT']%s}".formatted(walk.late()));

        assertThat(deadlines.find(walk.file(reference).id(), Obligation.PUBLISH_REPORT))
                .get()
                .satisfies(deadline -> assertThat(deadline.isLate(
                                MutableClock.START.atZone(MutableClock.ENGLAND).toLocalDate()))
                        .isTrue());
    }
}
