package org.practicereview.workflow.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.DraftCheck;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.Completed;
import org.practicereview.workflow.TaskVersion;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.VersionedTasks;
import org.practicereview.workflow.WorkList;
import org.practicereview.workflow.view.ListedTask;
import org.practicereview.workflow.view.WorkReader;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Work lists and tasks. */
@RestController
@RequestMapping(path = "/api/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks")
class TasksApi {

    private final CurrentPerson current;
    private final WorkReader work;
    private final Tasks tasks;
    private final VersionedTasks versioned;
    private final TaskDesk desk;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    TasksApi(
            CurrentPerson current,
            WorkReader work,
            Tasks tasks,
            VersionedTasks versioned,
            TaskDesk desk,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.current = current;
        this.work = work;
        this.tasks = tasks;
        this.versioned = versioned;
        this.desk = desk;
        this.requests = requests;
        this.json = json;
    }

    @GetMapping
    @Paged
    @Parameter(name = "view", in = ParameterIn.QUERY, description = "mine (usual) or team")
    @Operation(summary = "The open tasks you may do, the most urgent first; view is mine or team")
    Listing<TaskItem> list(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        WorkList.View view = parameters.choice("view", WorkList.View.class);
        ListParameters list = ListParameters.of(parameters);
        parameters.refuseIfAny();
        return Listing.of(
                work.page(current.get(), view == null ? WorkList.View.MINE : view, list.page(), list.size())
                        .page(),
                (ListedTask listed) -> TaskItem.of(listed.seen()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A task with its questions and what is answered so far; its ETag is needed for saving")
    ResponseEntity<TaskDetails> task(@PathVariable String id) {
        return desk.show(current.get(), id);
    }

    @PutMapping(path = "/{id}/draft", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Save what is answered so far, right or wrong")
    ResponseEntity<Void> save(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode draft) {
        Person person = current.get();
        var seen = TaskETag.required(ifMatch);
        DraftCheck.require(draft, tasks.open(person, id).typed().form());
        TaskVersion saved = versioned.save(person, id, draft, seen);
        return ResponseEntity.noContent().eTag(TaskETag.of(saved)).build();
    }

    @PostMapping("/{id}/claim")
    @Parameter(name = "takeOver", in = ParameterIn.QUERY, description = "true or false (usual)")
    @Operation(summary = "Take a task; with takeOver=true also from a colleague")
    ResponseEntity<TaskDetails> claim(
            @PathVariable String id, @Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        boolean takeOver = parameters.flag("takeOver");
        parameters.refuseIfAny();
        tasks.claim(current.get(), id, takeOver);
        return desk.show(current.get(), id);
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Give a task back to the team")
    ResponseEntity<TaskDetails> release(@PathVariable String id) {
        tasks.release(current.get(), id);
        return desk.show(current.get(), id);
    }

    @PostMapping(path = "/{id}/completion", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Do the step: check the answers, change the case, and let the process go on")
    ResponseEntity<String> complete(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers,
            HttpServletRequest request) {
        Person person = current.get();
        return requests.answer(person, request, answers, () -> {
            Completed completed = ifMatch == null
                    ? tasks.complete(person, id, answers)
                    : versioned.complete(person, id, answers, TaskETag.matching(ifMatch));
            return new FirstAnswer(200, null, json.writeValueAsString(Completion.of(completed)));
        });
    }
}
