package org.practicereview.workflow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.ExampleProcess;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Statements;
import org.practicereview.workflow.ExampleStep;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.WorkTask;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class TasksApiTest {

    private static final String ANSWERS = "{\"what\": \"It rained.\", \"witnesses\": [{\"name\": \"Sam\"}]}";

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskList tasks;

    @Autowired
    Statements statements;

    private Api api;
    private String area;
    private Person approver;
    private Person colleague;
    private Person notifier;
    private CaseFile file;
    private ExampleProcess process;
    private String task;

    @BeforeEach
    void somebody_with_work() {
        api = new Api(examples, port);
        area = examples.area();
        approver = examples.person(area, Role.LOCAL_AUTHORITY_APPROVER);
        colleague = examples.person(area, Role.LOCAL_AUTHORITY_APPROVER);
        notifier = examples.person(area, Role.LOCAL_AUTHORITY_NOTIFIER);
        file = examples.recorded(area);
        process = ExampleProcess.deploy(repository, ExampleStep.model(Role.LOCAL_AUTHORITY_APPROVER));
        examples.in(() -> runtime.startProcessInstanceByKey(
                ExampleProcess.KEY, file.reference().value()));
        task = tasks.of(file.id()).get(0).id();
    }

    @AfterEach
    void leave_nothing_behind() {
        process.close();
    }

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
    void completing_names_everything_that_is_wrong_and_changes_nothing() {
        api.as(approver)
                .body("{\"what\": 5, \"lost\": true, \"witnesses\": [{}]}")
                .post(address() + "/completion")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-answers"))
                .body("errors.pointer", hasItems("/what", "/lost", "/witnesses/0/name"));
        for (String body : List.of("", "{", "\"text\"", "[]")) {
            int status =
                    api.as(approver).body(body).post(address() + "/completion").statusCode();
            assertThat(status).as(body).isIn(400, 422);
        }
        assertThat(tasks.find(task)).map(WorkTask::isOpen).contains(true);
    }

    @Test
    void a_step_is_done_once_and_its_answers_are_kept() {
        complete(approver)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("DONE"))
                .body("message", equalTo("The example is done."));

        complete(colleague).then().statusCode(409).body("code", equalTo("task-ended"));
        api.as(notifier)
                .get("/api/v1/cases/" + file.reference() + "/decisions")
                .then()
                .body("items[0].answers.what", equalTo("It rained."))
                .body("items[0].byName", equalTo(approver.name()));
        api.as(notifier)
                .get("/api/v1/cases/" + file.reference() + "/tasks")
                .then()
                .body("items[0].state", equalTo("COMPLETED"))
                .body("items[0].completedByName", equalTo(approver.name()));
    }

    @Test
    void a_repeat_with_the_same_key_gets_the_first_answer() {
        String key = UUID.randomUUID().toString();
        String first = api.as(approver)
                .header("Idempotency-Key", key)
                .body(ANSWERS)
                .post(address() + "/completion")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        String second = api.as(approver)
                .header("Idempotency-Key", key)
                .body(ANSWERS)
                .post(address() + "/completion")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        api.as(approver)
                .header("Idempotency-Key", key)
                .body("{\"what\": \"Something else\"}")
                .post(address() + "/completion")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        api.as(approver)
                .header("Idempotency-Key", "x".repeat(201))
                .body(ANSWERS)
                .post(address() + "/completion")
                .then()
                .statusCode(400);
    }

    @Test
    void answers_to_a_version_that_is_no_more_are_refused() {
        api.as(colleague)
                .header("If-Match", "\"0-0\"")
                .body("{\"what\": \"Mine\"}")
                .put(address() + "/draft")
                .then()
                .statusCode(204);

        api.as(approver)
                .header("If-Match", "\"0-0\"")
                .body(ANSWERS)
                .post(address() + "/completion")
                .then()
                .statusCode(412);
        api.as(approver)
                .header("If-Match", "\"0-1\"")
                .body(ANSWERS)
                .post(address() + "/completion")
                .then()
                .statusCode(200);
    }

    @Test
    void of_two_who_complete_at_the_same_time_one_is_told_that_it_is_done() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> both = List.of(
                    () -> complete(approver).statusCode(),
                    () -> complete(colleague).statusCode());
            List<Integer> answers = threads.invokeAll(both).stream()
                    .map(TasksApiTest::result)
                    .sorted()
                    .toList();

            assertThat(answers).containsExactly(200, 409);
        } finally {
            threads.shutdownNow();
        }
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

    private Response complete(Person person) {
        return api.as(person).body(ANSWERS).post(address() + "/completion");
    }

    private String address() {
        return "/api/v1/tasks/" + task;
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
                .during(() -> request.get(listAddress).then().statusCode(200))
                .size();
    }

    private static int result(Future<Integer> done) {
        try {
            return done.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
