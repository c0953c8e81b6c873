package org.practicereview.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.publication.comment.Comment;
import org.practicereview.publication.comment.CommentAnswer;
import org.practicereview.publication.comment.Comments;
import org.practicereview.publication.comment.NewComment;
import org.practicereview.publication.text.TextForPublication;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.publication.text.TextWriting;
import org.practicereview.publication.text.Theme;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the decision to publish to the release: what is copied is what is published (section 10, steps 24 to 27a). */
@IntegrationTest
class PublicationTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    PublicationService publications;

    @Autowired
    TextWriting texts;

    @Autowired
    Comments comments;

    @Autowired
    Deadlines deadlines;

    @Autowired
    CaseRecords records;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    private Person manager;

    @BeforeEach
    void start() {
        clock.reset();
        manager = partnership.the(PARTNERSHIP_BUSINESS_MANAGER);
    }

    @AfterEach
    void stop() {
        clock.reset();
    }

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
                .isInstanceOf(RuleRefusal.class)
                .hasMessageContaining("Copies went on 10 May 2026");
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
        act(reference, "Task_PublishReport", "{'choice':'LATER','releaseOn':'2026-10-26'%s}".formatted(walk.late()));
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
    void while_a_trial_goes_on_legal_advice_is_recorded_with_the_decision() {
        IncidentReference reference = walk.reported();
        database.sql("""
                        insert into pause (case_id, number, kind, authority, reason, started_on, recorded_by, recorded_at,
                            version)
                        values (:case, 1, 'CRIMINAL', 'Crown Court', 'Trial', :on, :by, :at, 0)""")
                .param("case", walk.file(reference).id())
                .param("on", England.today(clock))
                .param("by", manager.id())
                .param("at", England.stored(clock.instant()))
                .update();

        assertThatThrownBy(() -> walk.complete(
                        DELEGATED_PARTNER_HEALTH,
                        reference,
                        "Task_DecideOnPublication",
                        "{'decision':'PUBLISH','reasons':'Nothing against it'}"))
                .isInstanceOf(InvalidAnswers.class)
                .hasMessageContaining("required");
        walk.complete(
                DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH_IN_PART','reasons':'The trial','justification':'What the jury must not read',"
                        + "'legalAdvice':'Counsel, 20 April'}");

        assertThat(walk.openSteps(reference)).containsExactly("Task_SendAdvanceCopies");
        assertThat(publications.publication(walk.file(reference)).extent()).isEqualTo(Extent.PART);
    }

    private void plan(IncidentReference reference, String day, String time) {
        act(
                reference,
                "Task_PublishReport",
                "{'choice':'LATER','releaseOn':'%s','releaseTime':'%s'}".formatted(day, time));
    }

    private void act(IncidentReference reference, String step, String answers) {
        walk.complete(PARTNERSHIP_BUSINESS_MANAGER, reference, step, answers);
    }

    private void write(IncidentReference reference, String words, boolean material) {
        texts.write(manager, reference, seen -> {}, text(words, material));
    }

    private static TextForPublication text(String words, boolean material) {
        return new TextForPublication(
                "A review of neglect",
                "Rita Reviewer",
                List.of(Theme.NEGLECT),
                List.of(new TextForPublication.Part("Improvements", words)),
                material,
                "Words were changed");
    }
}
