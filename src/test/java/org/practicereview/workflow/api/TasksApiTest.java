package org.practicereview.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasks through the API: the list, who takes one, and drafts of the answers. */
@IntegrationTest
class TasksApiTest extends WorkOfSomebody {

    @Autowired
    Statements statements;

    @Test
    void the_list_shows_what_may_be_done_the_most_urgent_first() {
        CaseFile later = examples.recorded(area);
        examples.due(later, Obligation.NOTIFY, LocalDate.of(2026, 4, 17));
        String second = examples.listedTask(later, Obligation.NOTIFY, Role.LOCAL_AUTHORITY_APPROVER);
        CaseFile late = examples.recorded(area);
        examples.due(late, Obligation.NOTIFY, LocalDate.of(2026, 4, 1));
        String first = examples.listedTask(late, Obligation.NOTIFY, Role.LOCAL_AUTHORITY_APPROVER);
        examples.listedTask(later, Obligation.NOTIFY, Role.PANEL_SECRETARIAT);

        api.as(approver)
                .get("/api/v1/tasks?view=team")
                .then()
                .statusCode(200)
                .body("items.id", contains(first, second, task))
                .body("items[0].due.late", equalTo(true))
                .body("items[2].due", nullValue())
                .body("total", equalTo(3));
        api.as(approver).get("/api/v1/tasks").then().body("total", equalTo(0));
        api.as(notifier).get("/api/v1/tasks?view=team").then().body("total", equalTo(0));
        api.as(examples.person(examples.area(), Role.LOCAL_AUTHORITY_APPROVER))
                .get("/api/v1/tasks?view=team")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void a_list_of_fifty_takes_as_many_statements_as_a_list_of_five() throws Exception {
        addTasks(4);
        int few = statementsOf("/api/v1/tasks?view=team&size=100");
        addTasks(45);

        assertThat(statementsOf("/api/v1/tasks?view=team&size=100"))
                .isEqualTo(few)
                .isLessThan(15);
    }

    @Test
    void a_task_has_its_questions_and_its_draft_for_those_who_may_do_it_and_not_for_others() {
        api.as(approver)
                .get(address())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0-0\""))
                .body("task.name", equalTo("Example task"))
                .body("questions.name", contains("what", "witnesses"))
                .body("questions[0].maximumLength", equalTo(200))
                .body("toRead[0].rows[0].value", equalTo("Example Street 5 %"))
                .body("task.links.completion", equalTo(address() + "/completion"));
        api.as(notifier)
                .get(address())
                .then()
                .statusCode(200)
                .body("questions", hasSize(0))
                .body("task.mayWork", equalTo(false))
                .body("task.links.completion", nullValue());
    }

    @Test
    void a_draft_is_saved_over_the_version_that_was_seen_and_no_other() {
        RequestSpecification first =
                api.as(approver).header("If-Match", "\"0-0\"").body("{\"what\": \"I\"}");
        first.put(address() + "/draft").then().statusCode(204).header("ETag", equalTo("\"0-1\""));

        api.as(colleague)
                .header("If-Match", "\"0-0\"")
                .body("{\"what\": \"II\"}")
                .put(address() + "/draft")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        api.as(colleague)
                .body("{\"what\": \"II\"}")
                .put(address() + "/draft")
                .then()
                .statusCode(428);
        api.as(colleague).get(address()).then().body("draft.what", equalTo("I"));
    }

    @Test
    void a_draft_may_be_wrong_but_must_be_one_of_this_form() {
        api.as(approver)
                .header("If-Match", "*")
                .body("{\"what\": \"\", \"lost\": 1, \"witnesses\": [{\"name\": \"\\ud800\"}]}")
                .put(address() + "/draft")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/lost", "/witnesses/0/name"));
        api.as(approver)
                .header("If-Match", "*")
                .body("{\"what\": 5}")
                .put(address() + "/draft")
                .then()
                .statusCode(204);
    }

    @Test
    void a_draft_of_another_shape_is_refused_at_its_place_and_the_one_before_stays() {
        api.as(approver)
                .header("If-Match", "*")
                .body("{\"what\": \"It rained.\"}")
                .put(address() + "/draft")
                .then()
                .statusCode(204);

        api.as(approver)
                .header("If-Match", "*")
                .body("{\"what\": {\"en\": \"It\"}, \"witnesses\": [\"Sam\", {\"name\": [\"Sam\"]}]}")
                .put(address() + "/draft")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/what", "/witnesses/0", "/witnesses/1/name"));
        api.as(approver).get(address()).then().statusCode(200).body("draft.what", equalTo("It rained."));
    }

    @Test
    void a_task_is_taken_given_back_and_taken_over_only_on_purpose() {
        api.as(approver)
                .post(address() + "/claim")
                .then()
                .statusCode(200)
                .body("task.assigneeName", equalTo(approver.name()));
        api.as(approver).get("/api/v1/tasks?view=mine").then().body("items.id", contains(task));
        api.as(colleague).get("/api/v1/tasks?view=team").then().body("items[0].assigneeName", equalTo(approver.name()));

        api.as(colleague).post(address() + "/claim").then().statusCode(409).body("code", equalTo("task-taken"));
        api.as(colleague).post(address() + "/release").then().statusCode(409).body("code", equalTo("task-not-yours"));
        api.as(colleague).post(address() + "/claim?takeOver=perhaps").then().statusCode(422);
        api.as(colleague).post(address() + "/claim?takeOver=true").then().statusCode(200);
        api.as(colleague).post(address() + "/release").then().statusCode(200).body("task.assigneeName", nullValue());
    }

    @Test
    void work_of_another_area_does_not_exist_and_that_of_another_role_is_not_permitted() {
        Person stranger = examples.person(examples.area(), Role.LOCAL_AUTHORITY_APPROVER);
        complete(stranger).then().statusCode(404);
        api.as(stranger).get(address()).then().statusCode(404);
        api.as(stranger).get("/api/v1/tasks/no-such-task").then().statusCode(404);
        complete(notifier).then().statusCode(403).body("code", equalTo("not-permitted"));
        api.as(notifier)
                .header("If-Match", "*")
                .body("{}")
                .put(address() + "/draft")
                .then()
                .statusCode(403);
    }

    private void addTasks(int count) {
        for (int i = 0; i < count; i++) {
            CaseFile another = examples.recorded(area);
            examples.due(another, Obligation.NOTIFY, LocalDate.of(2026, 4, 20));
            examples.listedTask(another, Obligation.NOTIFY, Role.LOCAL_AUTHORITY_APPROVER);
        }
    }

    private int statementsOf(String listAddress) throws Exception {
        var request = api.as(approver);
        return statements
                .duringRequest(() -> request.get(listAddress).then().statusCode(200))
                .size();
    }
}
