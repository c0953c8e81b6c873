package org.practicereview.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.Stage;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.workflow.WorkList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members of the Panel give their views; the outcome needs a quorum of those who count (P2, P5, C2). */
@IntegrationTest
class PanelViewsTest extends PanelSteps {

    @Autowired
    Conflicts conflicts;

    @Autowired
    CaseRecords records;

    @Autowired
    JdbcClient database;

    @Autowired
    WorkList workList;

    @Autowired
    MutableClock clock;

    @Autowired
    Jobs jobs;

    @Test
    void every_member_may_give_one_view_until_the_decision_is_recorded() {
        int listed = workList.counts(one).team();
        walk.giveView(one, reference, "AGREES_LOCAL_REVIEW");
        assertThatThrownBy(() -> walk.giveView(one, reference, "AGREES_NO_LOCAL_REVIEW"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("You have done this already");
        assertThat(workList.counts(one).team()).isEqualTo(listed - 1);
        assertThat(workList.counts(other).team()).isEqualTo(listed);
        walk.giveView(other, reference, "AGREES_NO_LOCAL_REVIEW");
        assertThat(walk.openSteps(reference)).containsExactly("Task_GivePanelView", "Task_RecordPanelDecision");

        decide("AGREES_LOCAL_REVIEW", "");

        assertThat(walk.openSteps(reference)).containsExactly("Task_DecideOnLocalReview");
    }

    @Test
    void what_members_type_at_once_is_each_ones_own_and_outlives_the_view_of_another() {
        String opened =
                "/api/v1/tasks/" + walk.task(reference, "Task_GivePanelView").id();
        save(one, opened, "Of the first", 204);
        save(other, opened, "Of the second", 204);
        as(one).get(opened).then().body("draft.reasons", equalTo("Of the first"));

        walk.giveView(one, reference, "AGREES_LOCAL_REVIEW");

        as(one).get(opened).then().body("questions.size()", equalTo(0));
        as(one).get(task("Task_GivePanelView")).then().body("questions.size()", equalTo(0));
        save(one, task("Task_GivePanelView"), "Once more", 409);
        as(other).get(opened).then().body("draft.reasons", equalTo("Of the second"));
        save(other, opened, "Of the second, finished on the page that was open", 204);
        as(other).get(task("Task_GivePanelView")).then().body("draft.reasons", containsString("finished"));
    }

    @Test
    void a_recused_member_leaves_no_draft_and_nobody_can_keep_the_others_from_their_views() {
        String task = task("Task_GivePanelView");
        save(one, task, "Half a view", 204);
        as(one).post(task + "/claim").then().statusCode(409).body("code", equalTo("task-of-each"));

        conflicts.declare(one, reference, new DeclaredConflict("The doctor is my sister"));

        assertThat(database.sql("select count(*) from draft where saved_by = :by")
                        .param("by", one.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        as(other).get(task).then().body("draft.reasons", nullValue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "no criterion      | []",
                "one is missing    | [{'criterion':'R3A','met':true,'reasons':'R'}]",
                "one stands twice  | [{'criterion':'R3A','met':true,'reasons':'R'},{'criterion':'R3A','met':true,'reasons':'R'},{'criterion':'R3B','met':true,'reasons':'R'}]",
            })
    void a_view_answers_each_criterion_of_regulation_3_once(String what, String criteria) {
        assertThatThrownBy(() -> walk.complete(
                        one,
                        reference,
                        "Task_GivePanelView",
                        CaseWalk.answers("{'view':'NATIONAL_REVIEW','reasons':'R','criteria':%s}".formatted(criteria))))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting("pointer", "code")
                                .containsExactly(org.assertj.core.groups.Tuple.tuple("/criteria", "every-criterion")));
    }

    @Test
    void the_decision_is_refused_without_a_quorum_and_a_national_review_needs_two() {
        refused("AGREES_NO_LOCAL_REVIEW", "1 must have given a view; 0 did");
        walk.giveView(one, reference, "NATIONAL_REVIEW");
        refused("NATIONAL_REVIEW", "2 must have given a view; 1 did");
        walk.giveView(other, reference, "NATIONAL_REVIEW");

        decide("NATIONAL_REVIEW", "");

        assertThat(walk.file(reference).milestones().national()).isTrue();
    }

    @Test
    void a_member_who_declares_a_conflict_after_the_view_no_longer_counts_and_the_view_is_kept() {
        walk.giveView(one, reference, "AGREES_LOCAL_REVIEW");
        conflicts.declare(one, reference, new DeclaredConflict("The doctor is my sister"));

        refused("AGREES_LOCAL_REVIEW", "1 did, 1 of them cannot count because of a conflict of interest");
        assertThat(toRead()).contains("View of " + one.name() + ", which does not count: conflict of interest");
        assertThatThrownBy(() -> walk.giveView(one, reference, "AGREES_LOCAL_REVIEW"))
                .isInstanceOf(NotFound.class);

        walk.giveView(other, reference, "AGREES_LOCAL_REVIEW");
        decide("AGREES_LOCAL_REVIEW", "");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.PANEL_ANSWERED);
    }

    @Test
    void the_panel_asks_for_information_by_an_expected_day_and_considers_again() {
        assertThatThrownBy(() -> decide("ASKS_FOR_INFORMATION", "")).isInstanceOf(InvalidAnswers.class);
        walk.giveView(one, reference, "ASKS_FOR_INFORMATION");

        decide("ASKS_FOR_INFORMATION", ",'expectedOn':'2026-04-27'");

        assertThat(walk.openSteps(reference)).containsExactly("Task_AnswerQuestionOfPanel");
        assertThat(records.timeline(reference, "panel-asked"))
                .containsExactly("The Panel asks for information, expected by 27 April 2026");
        assertThat(walk.file(reference).stage()).isEqualTo(Stage.PANEL_CONSIDERING);
        clock.advance(Duration.ofDays(8));
        jobs.runDueOf(reference.value());
        assertThat(records.messages(reference, "PARTNERS_ANSWER_AWAITED")).hasSize(2);
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AnswerQuestionOfPanel", "{'answer':'The school'}");
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':true}");
        refused("AGREES_LOCAL_REVIEW", "1 must have given a view; 0 did");
        walk.giveView(one, reference, "AGREES_LOCAL_REVIEW");
        decide("AGREES_LOCAL_REVIEW", "");
        assertThat(walk.openSteps(reference)).containsExactly("Task_DecideOnLocalReview");
    }

    private void refused(String answer, String why) {
        assertThatThrownBy(() -> decide(answer, ""))
                .isInstanceOf(RuleRefusal.class)
                .hasMessageContaining(why);
    }

    private List<String> toRead() {
        return as(partnership.the(Role.PANEL_SECRETARIAT))
                .get(task("Task_RecordPanelDecision"))
                .jsonPath()
                .getList("toRead.heading");
    }

    private void save(Person member, String task, String reasons, int status) {
        as(member)
                .header("If-Match", "*")
                .body(CaseWalk.answers("{'reasons':'%s'}".formatted(reasons)).toString())
                .put(task + "/draft")
                .then()
                .statusCode(status);
    }

    private RequestSpecification as(Person person) {
        return new Api(examples, port).as(person);
    }
}
