package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.clock.Deadline;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.workflow.view.WhyReader;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases of the time of the boards, recorded years later: each step with the day it was done (S1 to S18). */
@IntegrationTest
class SeriousCaseReviewTest extends SeriousCaseReviewSteps {

    @Autowired
    WhyReader dates;

    @Test
    void what_was_done_in_time_in_2016_is_in_time_however_late_it_is_recorded() {
        IncidentReference reference = published(IN_2016);

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.CLOSED);
        assertThat(walk.file(reference).edition()).isEqualTo("WT2015");
        assertThat(deadlines.of(List.of(walk.file(reference).id())))
                .extracting(Deadline::obligation)
                .containsExactly(
                        Obligation.NOTIFY,
                        Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW,
                        Obligation.TELL_OF_SERIOUS_CASE_REVIEW_DECISION,
                        Obligation.COMPLETE_SERIOUS_CASE_REVIEW,
                        Obligation.SEND_ADVANCE_COPIES);
        assertThat(deadlines.of(List.of(walk.file(reference).id()))).allSatisfy(deadline -> {
            assertThat(deadline.isOpen()).isFalse();
            assertThat(deadline.isLate(England.today(clock))).isFalse();
            assertThat(deadline.overdueSince()).isNull();
        });
        assertThat(records.timeline(reference, "deadline-missed")).isEmpty();
        assertThat(records.messages(reference, "DEADLINE_MISSED")).isEmpty();
    }

    @Test
    void those_of_the_day_are_told_and_the_day_they_were_told_is_in_the_message() {
        IncidentReference reference = published(IN_2016);

        assertThat(records.messages(reference, "NOTIFICATION_SENT_TO_OFSTED_AND_LSCB"))
                .containsExactly("LSCB: first", "OFSTED: first");
        assertThat(records.messages(reference, "SERIOUS_CASE_REVIEW_INITIATED"))
                .containsExactly("DEPARTMENT: first", "EXPERT_PANEL: first", "OFSTED: first");
        assertThat(records.messages(reference, "SERIOUS_CASE_REVIEWER_APPOINTED"))
                .containsExactly("EXPERT_PANEL: first", "OFSTED: first");
        assertThat(records.messages(reference, "SERIOUS_CASE_REVIEW_COPIES_SENT"))
                .containsExactly("DEPARTMENT: first", "EXPERT_PANEL: first", "OFSTED: first");
        assertThat(bodies(reference)).anyMatch(body -> body.contains("on 2 March 2016"));
        assertThat(bodies(reference)).noneMatch(body -> body.contains("2026."));
    }

    @Test
    void nothing_in_its_timeline_is_in_the_words_of_later_years() {
        IncidentReference reference = published(IN_2016);

        assertThat(database.sql("select what from case_event where case_id = :case order by sequence")
                        .param("case", walk.file(reference).id())
                        .query(String.class)
                        .list())
                .contains(
                        "Notification sent to Ofsted and the Local Safeguarding Children Board on 2 March 2016",
                        "Serious case review initiated on 11 March 2016",
                        "Serious case review published on 19 July 2016")
                .noneMatch(
                        what -> what.toLowerCase().contains("rapid review") || what.contains("safeguarding practice"));
    }

    @Test
    void the_edition_of_2013_named_no_days_for_notifying_and_a_week_for_copies() {
        IncidentReference reference = published(IN_2014);

        assertThat(deadlines.of(List.of(walk.file(reference).id())))
                .extracting(Deadline::obligation)
                .containsExactly(
                        Obligation.DECIDE_ON_SERIOUS_CASE_REVIEW,
                        Obligation.COMPLETE_SERIOUS_CASE_REVIEW,
                        Obligation.SEND_ADVANCE_COPIES);
        assertThat(deadline(reference, Obligation.SEND_ADVANCE_COPIES).dueOn()).isEqualTo(IN_2014.plusDays(133));
        assertThat(records.messages(reference, "SERIOUS_CASE_REVIEW_INITIATED"))
                .containsExactly("EXPERT_PANEL: first", "OFSTED: first");
    }

    @Test
    void a_review_published_stays_available_for_twelve_months() {
        IncidentReference reference = published(IN_2016);

        assertThat(database.sql("select available_until from serious_case_review where case_id = :case")
                        .param("case", walk.file(reference).id())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2017-07-19");
        assertThat(dates.of(cases.see(partnership.the(Role.PARTNERSHIP_CHAIR), reference), "first-take-down-day")
                        .explanation())
                .satisfies(explained -> assertThat(explained.date()).isEqualTo("2017-07-20"))
                .satisfies(explained -> assertThat(explained.steps())
                        .extracting(step -> step.words())
                        .contains("Thursday 20 July 2017 is the first day on which it may be taken down."));
    }

    @Test
    void published_too_soon_after_its_copies_is_said_with_a_reason() {
        IncidentReference reference = completed(IN_2016);
        board.decideToPublish(reference, IN_2016.plusDays(110), IN_2016.plusDays(140));
        board.manager(reference, "Task_SendCopies", "{'sentOn':'%s'}".formatted(IN_2016.plusDays(120)));

        assertThatThrownBy(() -> publishOn(reference, IN_2016.plusDays(121), ""))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer())
                                .containsExactly("/soonerReason", "/soonerAgreedBy"));
        publishOn(
                reference,
                IN_2016.plusDays(121),
                ",'soonerReason':'A newspaper had it','soonerAgreedBy':'The record does not say'");

        assertThat(walk.file(reference).stage()).isEqualTo(Stage.ACTIONS_OPEN);
    }

    private IncidentReference completed(LocalDate day) {
        IncidentReference reference = board.notified(day, day.plusDays(1));
        board.decide(reference, "INITIATED", day.plusDays(10));
        board.tell(reference, day.plusDays(11));
        board.reviewed(reference, day.plusDays(50), day.plusDays(100));
        return reference;
    }

    private IncidentReference published(LocalDate day) {
        IncidentReference reference = completed(day);
        board.decideToPublish(reference, day.plusDays(110), day.plusDays(140));
        board.publish(reference, day.plusDays(111), day.plusDays(140));
        walk.learn(reference);
        return reference;
    }

    private void publishOn(IncidentReference reference, LocalDate day, String more) {
        board.manager(
                reference,
                "Task_PublishSeriousCaseReview",
                "{'publishedOn':'%s','where':'On its pages','inFull':true%s}".formatted(day, more));
    }

    @Test
    void the_national_panel_advises_and_asks_the_chair_to_explain_by_its_name_of_that_day() {
        IncidentReference reference = board.notified(IN_2016, IN_2016.plusDays(1));
        board.decide(reference, "INITIATED", IN_2016.plusDays(10));
        board.tell(reference, IN_2016.plusDays(11));
        String appointed = "{'reviewers':'Two','appointedOn':'2016-04-01','noConflictDeclared':true,"
                + "'namesSentOn':'2016-04-04','advice':'One works for the area','advisedOn':'%s','chairAsked':true}";

        assertThatThrownBy(() -> board.manager(reference, "Task_AppointReviewers", appointed.formatted("2016-04-03")))
                .isInstanceOf(InvalidAnswers.class)
                .hasMessageContaining("too-early");
        board.manager(reference, "Task_AppointReviewers", appointed.formatted("2016-04-11"));

        assertThat(records.timeline(reference, "national-panel-advised"))
                .containsExactly("Advice of the national panel of independent experts on serious case reviews received:"
                        + " on the reviewers, on 11 April 2016");
        assertThat(records.timeline(reference, "chair-asked-to-attend"))
                .containsExactly("The chair of the board was asked to attend the national panel of independent experts"
                        + " on serious case reviews and explain");
    }

    @Test
    void what_is_told_of_not_publishing_from_29_June_2018_is_told_to_the_new_panel() {
        IncidentReference reference = board.notified(IN_2016, IN_2016.plusDays(1));
        board.decide(reference, "INITIATED", IN_2016.plusDays(10));
        board.tell(reference, IN_2016.plusDays(11));
        board.reviewed(reference, IN_2016.plusDays(50), IN_2016.plusDays(100));

        board.toldOfNotPublishing(reference, LocalDate.of(2018, 7, 2));

        assertThat(records.timeline(reference, "not-publishing-told"))
                .containsExactly("The Child Safeguarding Practice Review Panel was told that it is not published,"
                        + " on 2 July 2018");
        assertThat(records.timeline(reference, "national-panel-advised"))
                .containsExactly("Advice of the Child Safeguarding Practice Review Panel received:"
                        + " it disagreed with not publishing, on 9 July 2018");
    }

    private List<String> bodies(IncidentReference reference) {
        return database.sql("select body from outbox_message where case_id = :case")
                .param("case", walk.file(reference).id())
                .query(String.class)
                .list();
    }
}
