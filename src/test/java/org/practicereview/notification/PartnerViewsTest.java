package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.notification.ViewsOfPartners.SeenView;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Three partners say what they think of notifying; the local authority decides, and waits for none of them. */
@IntegrationTest
class PartnerViewsTest {

    private static final String DECIDE = "Task_DecideWhetherToNotify";

    @Autowired
    CaseWalk walk;

    @Autowired
    BoardWalk board;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    ViewsOfPartners views;

    @Autowired
    Tasks tasks;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    @Test
    void each_partner_is_asked_for_itself_beside_the_decision() {
        IncidentReference reference = walk.recorded();

        assertThat(walk.openSteps(reference))
                .containsExactly(DECIDE, "Task_GiveViewHealth", "Task_GiveViewLocalAuthority", "Task_GiveViewPolice");
        assertThatThrownBy(() -> give(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_GiveViewPolice", "NOTIFY"))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void the_approver_reads_every_view_with_its_reasons_and_who_gave_none() {
        IncidentReference reference = walk.recorded();
        give(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_GiveViewHealth", "DO_NOT_NOTIFY");

        Facts read = toRead(Role.LOCAL_AUTHORITY_APPROVER, reference, DECIDE).stream()
                .filter(facts -> facts.heading().equals("Views of the partners"))
                .findFirst()
                .orElseThrow();

        assertThat(read.rows())
                .extracting(Facts.Fact::label, Facts.Fact::value)
                .containsExactly(
                        tuple("Local authority", "No view given"),
                        tuple(
                                "Health",
                                "Do not notify\nBecause we think so\nTest Delegated safeguarding partner, health, 9am on 20 April 2026"),
                        tuple("Police", "No view given"));
    }

    @Test
    void a_decision_against_a_partner_stands_closes_the_other_views_and_keeps_them_all_beside_it() {
        IncidentReference reference = walk.recorded();
        give(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_GiveViewHealth", "DO_NOT_NOTIFY");
        give(Role.DELEGATED_PARTNER_POLICE, reference, "Task_GiveViewPolice", "NEED_TO_KNOW_MORE");

        decide(reference, "PANEL");

        assertThat(walk.openSteps(reference)).containsExactly("Task_PrepareNotification");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.NOTIFICATION_DRAFT);
        assertThat(records.timeline(reference, "views-weighed"))
                .containsExactly("Views when it was decided. Local authority: No view given; Health: Do not notify; "
                        + "Police: Need to know more first");
        assertThat(seen(Role.LOCAL_AUTHORITY_APPROVER, reference).decided()).isTrue();
        assertThat(given(reference))
                .containsExactly("LOCAL_AUTHORITY null", "HEALTH DO_NOT_NOTIFY", "POLICE NEED_TO_KNOW_MORE");
    }

    @Test
    void a_partner_changes_its_view_beginning_with_the_last_one_which_stands_until_then() {
        IncidentReference reference = walk.recorded();
        give(Role.DELEGATED_PARTNER_POLICE, reference, "Task_GiveViewPolice", "DO_NOT_NOTIFY");
        Person police = partnership.the(Role.DELEGATED_PARTNER_POLICE);
        assertThat(seen(Role.DELEGATED_PARTNER_POLICE, reference).views())
                .filteredOn(SeenView::mayReconsider)
                .extracting(view -> view.view().partner())
                .containsExactly(Partner.POLICE);

        String task = views.reconsider(police, reference, "POLICE").id();

        assertThat(tasks.open(police, task).typed().typed().path("view").asString())
                .isEqualTo("DO_NOT_NOTIFY");
        assertThat(given(reference)).contains("POLICE DO_NOT_NOTIFY");
        assertThatThrownBy(() -> views.reconsider(police, reference, "POLICE")).isInstanceOf(Conflict.class);
        clock.advance(Duration.ofMinutes(5));
        give(Role.DELEGATED_PARTNER_POLICE, reference, "Task_GiveViewPolice", "NOTIFY");
        assertThat(given(reference)).contains("POLICE NOTIFY");
        assertThat(records.timeline(reference, "view-given"))
                .containsExactlyInAnyOrder("View of police: Do not notify", "View of police: Notify");
    }

    @Test
    void nobody_changes_the_view_of_another_partner_none_that_was_not_given_and_none_after_the_decision() {
        IncidentReference reference = walk.recorded();
        give(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_GiveViewHealth", "NOTIFY");
        Person police = partnership.the(Role.DELEGATED_PARTNER_POLICE);
        Person health = partnership.the(Role.DELEGATED_PARTNER_HEALTH);

        assertThatThrownBy(() -> views.reconsider(police, reference, "HEALTH")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> views.reconsider(police, reference, "POLICE")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> views.reconsider(police, reference, "NOBODY")).isInstanceOf(NotFound.class);
        decide(reference, "NOT_NOTIFIED");
        assertThatThrownBy(() -> views.reconsider(health, reference, "HEALTH"))
                .isInstanceOfSatisfying(
                        Conflict.class, refused -> assertThat(refused.code()).isEqualTo("decided-already"));
    }

    @Test
    void nobody_speaks_for_two_partners() {
        IncidentReference reference = walk.recorded();
        Person two =
                examples.person(Partnership.NORTHSHIRE, Role.DELEGATED_PARTNER_HEALTH, Role.DELEGATED_PARTNER_POLICE);
        walk.complete(two, reference, "Task_GiveViewHealth", answer("NOTIFY"));

        assertThatThrownBy(() -> walk.complete(two, reference, "Task_GiveViewPolice", answer("NOTIFY")))
                .isInstanceOf(RuleRefusal.class);
    }

    @Test
    void dissent_is_not_for_linked_areas_nor_for_national_bodies() {
        IncidentReference reference = walk.notified();

        assertThatThrownBy(() -> seen(Role.OFSTED_READER, reference)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> seen(Role.PANEL_MEMBER, reference)).isInstanceOf(NotFound.class);
        assertThat(seen(Role.LOCAL_AUTHORITY_NOTIFIER, reference).views()).hasSize(3);
    }

    @Test
    void in_the_time_of_the_boards_there_were_no_partners_to_ask() {
        IncidentReference reference = board.recorded(LocalDate.of(2016, 3, 1), "DIED", "SUSPECTED", "NEITHER");

        assertThat(walk.openSteps(reference)).contains(DECIDE).doesNotContain("Task_GiveViewHealth");
        assertThat(seen(Role.LOCAL_AUTHORITY_APPROVER, reference).asked()).isFalse();
        assertThat(toRead(Role.LOCAL_AUTHORITY_APPROVER, reference, DECIDE))
                .extracting(Facts::heading)
                .doesNotContain("Views of the partners");
        decide(reference, "NOT_NOTIFIED");
        assertThat(records.timeline(reference, "views-weighed")).isEmpty();
    }

    private void give(Role role, IncidentReference reference, String step, String view) {
        walk.complete(partnership.the(role), reference, step, answer(view));
    }

    private static JsonNode answer(String view) {
        return CaseWalk.answers("{'view':'%s','reasons':'Because we think so'}".formatted(view));
    }

    private void decide(IncidentReference reference, String route) {
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                DECIDE,
                "{'route':'%s','reasons':'Decided'}".formatted(route));
    }

    private List<Facts> toRead(Role role, IncidentReference reference, String step) {
        return tasks.open(partnership.the(role), walk.task(reference, step).id())
                .toRead();
    }

    private ViewsOfPartners.Seen seen(Role role, IncidentReference reference) {
        return views.see(partnership.the(role), reference);
    }

    private List<String> given(IncidentReference reference) {
        return seen(Role.LOCAL_AUTHORITY_APPROVER, reference).views().stream()
                .map(SeenView::view)
                .map(view -> view.partner()
                        + " "
                        + (view.given() == null ? null : view.given().view()))
                .toList();
    }
}
