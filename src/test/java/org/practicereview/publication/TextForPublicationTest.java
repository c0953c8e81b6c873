package org.practicereview.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.form.AnswerError;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.publication.register.ActForm;
import org.practicereview.publication.register.RegisterActs;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.Gone;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.review.Appointments;
import org.practicereview.review.MyReview;
import org.practicereview.review.RemovedReviewer;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;

/** The text for publication: who writes and reads it, and what goes again when it changes (section 10). */
@IntegrationTest
class TextForPublicationTest extends PublicationSteps {

    @Autowired
    RegisterActs acts;

    @Autowired
    LinkedAreas linked;

    @Autowired
    ExampleCases examples;

    @Autowired
    Appointments appointments;

    @Autowired
    CaseAccess access;

    @Test
    void a_text_that_says_something_else_goes_again_and_its_readers_get_their_days_again() {
        IncidentReference reference = walk.copiesSent();
        clock.advance(Duration.ofDays(20));
        write(reference, "Talk much sooner", true);

        assertThatThrownBy(() -> walk.publish(reference, PARTNERSHIP_BUSINESS_MANAGER))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Copies went of version 1");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.COPIES_SENT);

        act(reference, "Task_PublishReport", "{'choice':'SEND_AGAIN'}");
        walk.signIdentityCheck(reference);
        act(reference, "Task_SendAdvanceCopies", "{'finalText':true}");
        assertThatThrownBy(() -> walk.publish(reference, PARTNERSHIP_BUSINESS_MANAGER))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(AnswerError::message)
                                .containsExactly(
                                        "Copies went on 10 May 2026: the report may be published from 20 May 2026 on."));
        assertThat(records.messages(reference, "ADVANCE_COPIES_SENT"))
                .contains("PANEL: first", "PANEL: round 2", "OFSTED: round 2");

        clock.advance(Duration.ofDays(14));
        walk.publish(reference, PARTNERSHIP_BUSINESS_MANAGER);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.ACTIONS_OPEN);
    }

    @Test
    void a_corrected_misprint_is_published_as_it_is() {
        IncidentReference reference = walk.copiesSent();
        clock.advance(Duration.ofDays(14));
        write(reference, "Talk sooner.", false);
        assertThatThrownBy(() -> act(reference, "Task_PublishReport", "{'choice':'NOW'}"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Nobody has signed yet");

        walk.publish(reference, PARTNERSHIP_BUSINESS_MANAGER);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.ACTIONS_OPEN);
    }

    @Test
    void two_who_write_at_once_do_not_overwrite_each_other_and_others_only_read() {
        IncidentReference reference = walk.reported();
        texts.write(manager, reference, SeenVersion.onPage("1"), text("First", true));

        assertThatThrownBy(() -> texts.write(manager, reference, SeenVersion.onPage("1"), text("Second", true)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Nothing was overwritten");
        assertThat(texts.of(manager, reference)).extracting(TextVersion::number).containsExactly(2, 1);
        assertThatThrownBy(() -> texts.toChange(partnership.the(DELEGATED_PARTNER_HEALTH), reference))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() ->
                        texts.of(partnership.the(org.practicereview.organisation.Role.DEPARTMENT_READER), reference))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> texts.of(manager, walk.notified())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_works_on_it_reads_every_text_the_national_bodies_their_copy_and_others_what_is_published() {
        IncidentReference reference = walk.reported();
        examples.in(() -> linked.link(walk.file(reference), Partnership.SOUTHSHIRE, LinkedArea.Why.RESIDENCE));
        write(reference, "Shorter", true);
        walk.sendCopies(reference, DELEGATED_PARTNER_HEALTH, PARTNERSHIP_BUSINESS_MANAGER);
        Person linkedArea = partnership.the(PARTNERSHIP_BUSINESS_MANAGER, Partnership.SOUTHSHIRE);
        Person notifier = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER);
        List<Person> others = List.of(linkedArea, notifier);
        List<Person> national = List.of(
                partnership.the(Role.OFSTED_READER),
                partnership.the(Role.DEPARTMENT_READER),
                partnership.the(Role.PANEL_MEMBER));
        assertThat(national)
                .allSatisfy(reader -> assertThat(words(reader, reference)).contains("Shorter"));
        assertThat(others)
                .allSatisfy(other ->
                        assertThatThrownBy(() -> sent.see(other, reference)).isInstanceOf(NotFound.class));

        clock.advance(Duration.ofDays(14));
        walk.publish(reference, PARTNERSHIP_BUSINESS_MANAGER);
        write(reference, "Longer again", true);

        assertThat(Stream.concat(national.stream(), others.stream())).allSatisfy(reader -> {
            assertThat(words(reader, reference)).contains("Shorter").doesNotContain("Talk sooner", "Longer again");
            assertThatThrownBy(() -> texts.of(reader, reference)).isInstanceOf(NotFound.class);
        });
        assertThat(others)
                .allSatisfy(other ->
                        assertThatThrownBy(() -> comments.of(other, reference)).isInstanceOf(NotFound.class));
        assertThat(texts.of(manager, reference)).hasSize(3);
        acts.takeDown(manager, reference, new ActForm("A neighbour knew who it was"));
        assertThatThrownBy(() -> sent.see(linkedArea, reference)).isInstanceOf(Gone.class);
    }

    @Test
    void a_part_is_copied_only_once_something_is_left_out_and_the_panel_and_the_department_read_why() {
        IncidentReference reference = walk.reported();
        decide(reference, "'PUBLISH_IN_PART','justification':'The jury must not read it'");
        walk.signIdentityCheck(reference);
        assertThatThrownBy(() -> act(reference, "Task_SendAdvanceCopies", "{'finalText':true}"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("A part of the report");

        write(reference, "Left out", true);
        walk.signIdentityCheck(reference);
        act(reference, "Task_SendAdvanceCopies", "{'finalText':true}");

        assertThat(sent.see(partnership.the(Role.DEPARTMENT_READER), reference).justification())
                .isEqualTo("The jury must not read it");
        assertThat(sent.see(partnership.the(Role.OFSTED_READER), reference).justification())
                .isNull();
        assertThat(access.readable(partnership.the(Role.DEPARTMENT_READER), walk.file(reference)))
                .contains(Matter.NON_PUBLICATION);
        act(reference, "Task_PublishReport", "{'choice':'DECIDE_AGAIN'}");
        decide(reference, "'PUBLISH'");
        assertThat(texts.of(manager, reference).get(0))
                .extracting(TextVersion::extent, text -> text.text().reviewer())
                .containsExactly(Extent.FULL, "Test Reviewer");
    }

    @Test
    void a_review_of_which_a_part_is_to_be_published_is_not_over_before_that() {
        IncidentReference reference = walk.reported();
        decide(reference, "'PUBLISH_IN_PART','justification':'The jury must not read it'");
        write(reference, "Left out", true);
        walk.signIdentityCheck(reference);
        act(reference, "Task_SendAdvanceCopies", "{'finalText':true}");
        Person reviewer = partnership.the(Role.REVIEWER);
        assertThat(appointments.ofReviewer(reviewer))
                .extracting(MyReview::reference)
                .contains(reference);
        RemovedReviewer removal = new RemovedReviewer(England.today(clock), "Is the uncle of the child", false);

        appointments.remove(partnership.the(Role.DELEGATED_PARTNER_POLICE), reference, removal);

        assertThat(appointments.ofReviewer(reviewer))
                .extracting(MyReview::reference)
                .doesNotContain(reference);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.COPIES_SENT);
    }

    @Test
    void a_review_is_over_with_the_reasons_for_not_publishing_at_all() {
        IncidentReference reference = walk.reasonsSent();
        RemovedReviewer removal = new RemovedReviewer(England.today(clock), "Is the uncle of the child", false);

        assertThat(walk.file(reference).milestones().reasonsSent()).isTrue();
        assertThatThrownBy(
                        () -> appointments.remove(partnership.the(Role.DELEGATED_PARTNER_POLICE), reference, removal))
                .isInstanceOf(Conflict.class);
    }
}
