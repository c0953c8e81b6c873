package org.practicereview.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.publication.comment.Comment;
import org.practicereview.publication.comment.CommentAnswer;
import org.practicereview.publication.comment.NewComment;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.springframework.beans.factory.annotation.Autowired;

/** A report is released when its readers had their days, and no minute before (section 10). */
@IntegrationTest
class PublicationTest extends PublicationSteps {

    @Autowired
    Jobs jobs;

    @Test
    void nothing_is_published_before_every_comment_is_answered_or_noted() {
        IncidentReference reference = walk.copiesSent();
        clock.advance(Duration.ofDays(14));
        Comment comment = comments.record(
                manager,
                reference,
                new NewComment(Comment.Body.PANEL, England.today(clock), "Why is the sibling left out?"));

        assertThatThrownBy(() -> walk.publish(reference, PARTNERSHIP_BUSINESS_MANAGER))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("neither answered nor noted (1)");
        CommentAnswer noted = new CommentAnswer(Comment.Response.NOTED, "She would be known");
        comments.answer(manager, reference, comment.number(), noted);
        assertThatThrownBy(() -> comments.answer(manager, reference, comment.number(), noted))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> comments.record(
                        partnership.the(DELEGATED_PARTNER_HEALTH),
                        reference,
                        new NewComment(Comment.Body.OFSTED, England.today(clock), "Hm")))
                .isInstanceOf(NotPermitted.class);

        walk.publish(reference, PARTNERSHIP_BUSINESS_MANAGER);
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.ACTIONS_OPEN);
    }

    @Test
    void a_release_that_is_set_comes_at_its_minute_in_england_and_not_before() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        IncidentReference reference = walk.copiesSent();
        clock.set(LocalDateTime.of(2026, 3, 20, 9, 0));
        assertThatThrownBy(() -> plan(reference, "2026-03-19", "10:00")).isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() -> plan(reference, "2026-03-20", "09:00")).isInstanceOf(InvalidAnswers.class);
        plan(reference, "2026-03-29", "03:30");

        assertThat(walk.openSteps(reference)).containsExactly("Task_HoldRelease");
        assertThatThrownBy(() -> write(reference, "Another", true))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Stop the release first");
        clock.set(LocalDateTime.of(2026, 3, 29, 3, 29));
        jobs.runDueOf(reference.value());
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.COPIES_SENT);

        clock.set(LocalDateTime.of(2026, 3, 29, 3, 30));
        jobs.runDueOf(reference.value());
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.ACTIONS_OPEN);
        assertThat(walk.openSteps(reference)).containsExactly("Task_RecordRecommendations");
        assertThat(publications.publication(walk.file(reference)).availableUntil())
                .isEqualTo(LocalDate.of(2027, 3, 29));
    }

    @Test
    void a_release_after_the_six_months_says_why_when_it_is_set() {
        IncidentReference reference = walk.copiesSent();
        clock.set(LocalDateTime.of(2026, 10, 16, 9, 0));

        assertThatThrownBy(() -> plan(reference, "2026-10-26", "09:00")).isInstanceOf(InvalidAnswers.class);
        act(
                reference,
                "Task_PublishReport",
                "{'choice':'LATER','releaseOn':'2026-10-26','themes':['NEGLECT']%s}".formatted(walk.late()));
        clock.set(LocalDateTime.of(2026, 10, 26, 9, 31));
        jobs.runDueOf(reference.value());

        assertThat(deadlines.find(walk.file(reference).id(), Obligation.PUBLISH_REPORT))
                .get()
                .satisfies(deadline -> assertThat(deadline.lateness()).isNotNull());
    }

    @Test
    void in_spring_2020_the_seven_days_were_relaxed_and_publishing_sooner_is_not_refused() {
        clock.set(LocalDateTime.of(2020, 4, 20, 9, 0));
        IncidentReference reference = walk.copiesSent();
        clock.advance(Duration.ofDays(1));

        walk.publish(reference, PARTNERSHIP_BUSINESS_MANAGER);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.ACTIONS_OPEN);
    }

    @Test
    void a_release_is_held_when_something_came_under_the_embargo_and_is_public_from_the_day_it_is_released() {
        clock.set(LocalDateTime.of(2026, 3, 2, 9, 0));
        IncidentReference reference = walk.copiesSent();
        clock.set(LocalDateTime.of(2026, 3, 20, 9, 0));
        Person panel = partnership.the(Role.PANEL_SECRETARIAT);
        plan(reference, "2026-03-25", "10:00");
        assertThatThrownBy(() -> comments.record(
                        panel, reference, new NewComment(Comment.Body.OFSTED, England.today(clock), "Hm")))
                .isInstanceOf(InvalidAnswers.class);
        Comment comment = comments.record(
                panel, reference, new NewComment(Comment.Body.PANEL, England.today(clock), "The sibling is known"));
        clock.set(LocalDateTime.of(2026, 3, 25, 10, 0));
        jobs.runDueOf(reference.value());

        assertThat(walk.openSteps(reference)).containsExactly("Task_PublishReport");
        assertThat(records.timeline(reference, "release-held"))
                .singleElement()
                .asString()
                .contains("neither answered nor noted (1)");
        assertThat(records.messages(reference, "RELEASE_HELD"))
                .singleElement()
                .asString()
                .startsWith("BUSINESS_MANAGER");

        comments.answer(manager, reference, comment.number(), new CommentAnswer(Comment.Response.NOTED, "Left out"));
        plan(reference, "2026-03-27", "10:00");
        clock.set(LocalDateTime.of(2026, 3, 30, 8, 0));
        jobs.runDueOf(reference.value());
        assertThat(publications.publication(walk.file(reference)).publishedOn()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThatThrownBy(() -> comments.record(
                        manager, reference, new NewComment(Comment.Body.PANEL, England.today(clock), "Late")))
                .isInstanceOf(Conflict.class);
    }

    private void plan(IncidentReference reference, String day, String time) {
        act(
                reference,
                "Task_PublishReport",
                "{'choice':'LATER','releaseOn':'%s','releaseTime':'%s','themes':['NEGLECT']}".formatted(day, time));
    }
}
