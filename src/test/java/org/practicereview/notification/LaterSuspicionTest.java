package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.form.DayInWords;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Route;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.Facts;
import org.springframework.beans.factory.annotation.Autowired;

/** Abuse or neglect is suspected only later: another route, and the days run from then (T2, N1 to N3). */
@IntegrationTest
class LaterSuspicionTest extends SuspicionSteps {

    @Autowired
    FactHistory facts;

    @Autowired
    SentNotifications sent;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseRecords records;

    @Test
    void the_route_is_shown_with_its_rule_before_anything_is_saved() {
        IncidentReference reference = quiet.notNotified();
        clock.advance(Duration.ofDays(14));
        var before = records.of(reference);

        ForeseenChange foreseen = suspicion.preview(approver(), reference, newsOf(today()));

        assertThat(foreseen.before().route()).isEqualTo(Route.SECRETARY_OF_STATE_AND_OFSTED);
        assertThat(foreseen.after().route()).isEqualTo(Route.PANEL);
        assertThat(foreseen.after().citation().ruleId()).isEqualTo("N1");
        assertThat(foreseen.clockStartsOn()).isEqualTo(today());
        assertThat(foreseen.notifyBy()).isEqualTo(LocalDate.of(2026, 5, 11));
        assertThat(foreseen.weighedAgain()).isTrue();
        assertThat(records.of(reference)).isEqualTo(before);
    }

    @Test
    void a_case_that_was_not_notified_is_weighed_again_and_its_days_run_from_the_suspicion() {
        IncidentReference reference = quiet.notNotified();
        clock.advance(Duration.ofDays(14));

        suspect(reference, today());

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CRITERIA_CHECK);
        assertThat(walk.openSteps(reference)).contains("Task_DecideWhetherToNotify", "Task_GiveViewPolice");
        assertThat(deadlines(reference)).hasSize(2);
        assertThat(deadlines(reference).get(0).cancelledBecause()).isEqualTo("it was decided not to notify");
        assertThat(explained(reference, deadlines(reference).get(0)))
                .contains("It was cancelled", "because it was decided not to notify.", "became aware of it")
                .doesNotContain("late.", "Not done yet");
        assertThat(deadlines(reference).get(1).startedOn()).isEqualTo(today());
        assertThat(deadlines(reference).get(1).isOpen()).isTrue();
        assertThat(explained(reference, deadlines(reference).get(1))).contains("Abuse or neglect was first known");
        assertThat(jobs.waitingAt(reference.value())).contains("BoundaryEvent_NotificationDue");
        assertThat(toRead(reference))
                .anySatisfy(read -> assertThat(read.heading()).isEqualTo("How the facts changed"));
        assertThat(timeline.firstBrokenSeal(walk.file(reference))).isEmpty();
    }

    @Test
    void the_facts_before_are_kept_with_what_is_new_and_who_says_so() {
        IncidentReference reference = quiet.notNotified();

        suspect(reference, today());

        List<FactHistory.Version> versions = facts.of(approver(), reference);
        assertThat(versions).extracting(FactHistory.Version::number).containsExactly(2, 1);
        assertThat(versions.get(1).incident().facts().abuseSuspected()).isFalse();
        FactHistory.Change change = versions.get(0).change();
        assertThat(change.differences())
                .extracting(FactHistory.Difference::fact)
                .containsExactly("Abuse or neglect first known or suspected on", "Abuse or neglect");
        assertThat(change.reason()).isEqualTo("Old fractures were found");
        assertThat(change.saidBy()).isEqualTo("The pathologist");
    }

    @Test
    void what_was_sent_before_stays_as_it_was_and_the_panel_gets_a_notification_of_its_own() {
        IncidentReference reference = quiet.sentToTheSecretaryOfState();
        clock.advance(Duration.ofDays(14));
        String first = sent.see(approver(), reference, 1).toString();

        suspect(reference, today());
        quiet.decide(reference, "PANEL");
        quiet.send(reference);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.RAPID_REVIEW_OPEN);
        assertThat(sent.versions(approver(), reference))
                .extracting(SentNotifications.Version::route)
                .containsExactly(Route.SECRETARY_OF_STATE_AND_OFSTED, Route.PANEL);
        assertThat(sent.see(approver(), reference, 1)).hasToString(first);
        assertThat(sent.see(approver(), reference)
                        .at("/incident/facts/abuseOrNeglect")
                        .asString())
                .isEqualTo("SUSPECTED");
        assertThat(sent.versions(partnership.the(Role.OFSTED_READER), reference))
                .hasSize(2);
        assertThat(sent.versions(partnership.the(Role.PANEL_MEMBER), reference))
                .extracting(SentNotifications.Version::number)
                .containsExactly(2);
        assertThatThrownBy(() -> sent.see(partnership.the(Role.PANEL_MEMBER), reference, 1))
                .isInstanceOf(NotFound.class);
        assertThat(records.messages(reference, "NOTIFICATION_SENT_TO_PANEL"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).endsWith("sent-2"));
        assertThat(deadlines(reference))
                .hasSize(2)
                .allSatisfy(met -> assertThat(met.metAt()).isNotNull());
        Deadline rapidReview = deadlines
                .find(walk.file(reference).id(), Obligation.SEND_RAPID_REVIEW)
                .orElseThrow();
        assertThat(rapidReview.startedOn()).isEqualTo(today());
    }

    @Test
    void it_may_be_decided_that_nobody_else_is_notified_and_then_what_was_sent_stands() {
        IncidentReference reference = quiet.sentToTheSecretaryOfState();
        suspect(reference, today());

        quiet.decide(reference, "NOT_NOTIFIED");

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED_WITHOUT_RAPID_REVIEW);
        assertThat(records.timeline(reference, "not-notified")).containsExactly("Decided to notify nobody else");
    }

    @Test
    void a_day_that_cannot_be_is_refused() {
        IncidentReference reference = quiet.notNotified();

        assertThatThrownBy(() -> suspect(reference, today().minusDays(1)))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/suspectedOn")));
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.NOT_NOTIFIED);
    }

    @Test
    void of_abuse_suspected_before_the_incident_the_day_of_awareness_is_asked_for() {
        IncidentReference reference = quiet.notNotified();
        LocalDate awareOn = walk.file(reference).incident().awareOn();

        assertThatThrownBy(() -> suspect(reference, today().minusYears(1)))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.message())
                                        .startsWith(
                                                "Abuse or neglect was already known or suspected before the incident")
                                        .endsWith("became aware of the incident, " + DayInWords.of(awareOn))));

        suspect(reference, awareOn);
        assertThat(deadlines(reference))
                .filteredOn(Deadline::isOpen)
                .extracting(Deadline::startedOn)
                .containsOnly(awareOn)
                .isNotEmpty();
    }

    @Test
    void what_is_suspected_already_and_what_goes_on_to_the_panel_is_refused() {
        IncidentReference suspected = walk.recorded();
        IncidentReference notified = walk.notified();

        assertThatThrownBy(() -> suspect(suspected, today()))
                .satisfies(refused -> assertThat(((Conflict) refused).code()).isEqualTo("suspected-already"));
        assertThatThrownBy(() -> suspect(notified, today()))
                .satisfies(refused -> assertThat(((Conflict) refused).code()).isEqualTo("route-is-settled"));
    }

    @Test
    void nobody_without_the_right_records_it() {
        IncidentReference reference = quiet.sentToTheSecretaryOfState();

        assertThatThrownBy(() -> record(partnership.the(Role.PARTNERSHIP_CHAIR), reference, today()))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> record(partnership.the(Role.OFSTED_READER), reference, today()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> record(
                        partnership.the(Role.LOCAL_AUTHORITY_APPROVER, Partnership.SOUTHSHIRE), reference, today()))
                .isInstanceOf(NotFound.class);
    }

    private List<Facts> toRead(IncidentReference reference) {
        return tasks.open(
                        approver(),
                        walk.task(reference, "Task_DecideWhetherToNotify").id())
                .toRead();
    }
}
