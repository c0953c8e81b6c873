package org.practicereview.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.AnswerError;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.publication.comment.Comment;
import org.practicereview.publication.comment.CommentAnswer;
import org.practicereview.publication.comment.Comments;
import org.practicereview.publication.comment.NewComment;
import org.practicereview.publication.register.ActForm;
import org.practicereview.publication.register.RegisterActs;
import org.practicereview.publication.text.TextForPublication;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.publication.text.TextWriting;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.Gone;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecord;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.Facts.Fact;
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
    SentReports sent;

    @Autowired
    RegisterActs acts;

    @Autowired
    LinkedAreas linked;

    @Autowired
    ExampleCases examples;

    @Autowired
    ReviewRecords reviewRecords;

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
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(AnswerError::message)
                                .containsExactly(
                                        "Copies went on 10 May 2026: the report may be published from 20 May 2026 on (L11)."));
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
        act(reference, "Task_PublishReport", "{'choice':'DECIDE_AGAIN'}");
        decide(reference, "'PUBLISH'");
        assertThat(texts.of(manager, reference).get(0))
                .extracting(TextVersion::extent, text -> text.text().reviewer())
                .containsExactly(Extent.FULL, "Test Reviewer");
    }

    @Test
    void before_anything_is_sent_publication_may_be_decided_on_again_and_ofsted_too_gets_what_stands_in_its_place() {
        IncidentReference reference = walk.reported();
        decide(reference, "'PUBLISH'");
        assertThatThrownBy(() -> act(reference, "Task_SendAdvanceCopies", "{'finalText':false}"))
                .isInstanceOf(InvalidAnswers.class);
        act(reference, "Task_SendAdvanceCopies", "{'finalText':false,'decideAgain':'The inquest begins'}");
        decide(reference, "'DO_NOT_PUBLISH'");
        act(reference, "Task_SendReasonsForNotPublishing", "{'decideAgain':'The family agrees now'}");
        decide(reference, "'DO_NOT_PUBLISH'");
        assertThatThrownBy(() -> act(
                        reference,
                        "Task_SendReasonsForNotPublishing",
                        "{'justification':'A sibling','publishedInstead':'Testina is asked'}"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("Somebody may be recognised");
        act(
                reference,
                "Task_SendReasonsForNotPublishing",
                "{'justification':'A sibling','publishedInstead':'What was improved'}");

        assertThat(words(partnership.the(Role.OFSTED_READER), reference)).contains("What was improved");
        assertThat(records.messages(reference, "IMPROVEMENTS_COPIED")).containsExactly("OFSTED: first");
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

    @Test
    void copies_of_a_report_that_is_late_for_reasons_told_are_counted_back_from_its_new_target() {
        IncidentReference reference = walk.reported();
        reviewRecords.add(
                manager,
                reference,
                RecordKind.DELAY,
                CaseWalk.answers("{'because':'INQUEST','reasons':'The inquest','targetOn':'2026-12-18'}"));
        Person department = partnership.the(Role.DEPARTMENT_READER);
        assertThat(reviewRecords.of(department, reference))
                .extracting(ReviewRecord::kind)
                .containsExactly(RecordKind.DELAY);
        decide(reference, "'PUBLISH'");

        assertThat(deadlines.find(walk.file(reference).id(), Obligation.SEND_ADVANCE_COPIES))
                .get()
                .satisfies(copies -> assertThat(copies.dueOn()).isEqualTo(LocalDate.of(2026, 12, 9)));
    }

    @Test
    void the_three_partners_decide_each_for_itself_and_again_where_they_do_not_agree() {
        IncidentReference reference = walk.reported();
        decideAs(DELEGATED_PARTNER_HEALTH, reference, "PUBLISH");
        assertThatThrownBy(() -> decideAs(DELEGATED_PARTNER_HEALTH, reference, "PUBLISH"))
                .isInstanceOf(Conflict.class);
        decideAs(Role.DELEGATED_PARTNER_POLICE, reference, "DO_NOT_PUBLISH");
        decideAs(Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "PUBLISH");
        assertThat(walk.openSteps(reference)).containsExactly("Task_DecideOnPublication");
        assertThat(records.timeline(reference, "partners-disagree")).hasSize(1);

        decideAs(Role.DELEGATED_PARTNER_POLICE, reference, "PUBLISH");
        decideAs(DELEGATED_PARTNER_HEALTH, reference, "PUBLISH");
        decideAs(Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "PUBLISH");
        assertThat(walk.openSteps(reference)).containsExactly("Task_SendAdvanceCopies");
    }

    private void decideAs(Role partner, IncidentReference reference, String decision) {
        walk.complete(
                partnership.the(partner),
                reference,
                "Task_DecideOnPublication",
                CaseWalk.answers("{'decision':'%s','reasons':'As weighed'}".formatted(decision)));
    }

    private void decide(IncidentReference reference, String decision) {
        walk.complete(
                DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':%s,'reasons':'As weighed'}".formatted(decision));
    }

    private String words(Person reader, IncidentReference reference) {
        return sent.see(reader, reference).shown().rows().stream()
                .map(Fact::value)
                .collect(Collectors.joining("\n"));
    }

    private void plan(IncidentReference reference, String day, String time) {
        act(
                reference,
                "Task_PublishReport",
                "{'choice':'LATER','releaseOn':'%s','releaseTime':'%s','themes':['NEGLECT']}".formatted(day, time));
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
                null,
                List.of("NEGLECT"),
                List.of(new TextForPublication.Part("Improvements", words)),
                material,
                "Words were changed");
    }
}
