package org.practicereview.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.Deadline;
import org.practicereview.form.FormSchema;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.notification.Submissions;
import org.practicereview.notification.Submissions.Submitted;
import org.practicereview.notification.likely.Found;
import org.practicereview.notification.likely.web.ShownMatches;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** An incident and its notification in one call, for a local authority's own case system. */
@RestController
@RequestMapping(path = "/api/v1/submissions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Submissions")
class SubmissionApi {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Submissions submissions;
    private final CurrentPerson current;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    SubmissionApi(Submissions submissions, CurrentPerson current, IdempotentRequests requests, ObjectMapper json) {
        this.submissions = submissions;
        this.current = current;
        this.requests = requests;
        this.json = json;
    }

    /**
     * What came of it.
     *
     * @param dryRun whether nothing was kept
     * @param reference of the case; absent when nothing was kept
     * @param area that leads
     * @param edition whose rules hold
     * @param clockStartedOn the later of awareness and suspicion
     * @param notifyBy when the notification is due; absent where no rule limits it
     * @param waiting the steps that wait for people, by their names in the model
     * @param likely cases that may be the same incident; they hold nothing up
     */
    record Answer(
            boolean dryRun,
            @Nullable String reference,
            String area,
            String edition,
            LocalDate clockStartedOn,
            @Nullable LocalDate notifyBy,
            List<String> waiting,
            ShownMatches likely) {

        static Answer of(Submitted submitted, Found likely, boolean dryRun) {
            Deadline notifyBy = submitted.recorded().notifyBy();
            var file = submitted.recorded().file();
            return new Answer(
                    dryRun,
                    dryRun ? null : file.reference().value(),
                    file.leadArea(),
                    file.edition(),
                    file.incident().clockStartsOn(),
                    notifyBy == null ? null : notifyBy.dueOn(),
                    submitted.waiting().stream().map(task -> task.key().task()).toList(),
                    ShownMatches.of(likely));
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Parameter(
            name = "dry-run",
            in = ParameterIn.QUERY,
            description = "true says what would come of it and keeps nothing; false is usual")
    @Operation(
            summary = "Record an incident and go as far towards the sent notification as was sent and as the token may",
            description =
                    "Parts: incident (required), decision, notification, send. Without a decision the notification"
                            + " waits, filled in, for an approver's decision. Every error in any part is in one answer.")
    ResponseEntity<String> submit(
            @Parameter(hidden = true) @RequestParam Map<String, String> given,
            @RequestBody JsonNode submission,
            HttpServletRequest request) {
        QueryParameters parameters = new QueryParameters(given);
        boolean dryRun = parameters.flag("dry-run");
        parameters.refuseIfAny();
        Person person = current.get();
        if (dryRun) {
            Submitted tried = submissions.tryOut(person, submission);
            Answer answer = Answer.of(tried, submissions.likely(person, submission), true);
            return ResponseEntity.ok(json.writeValueAsString(answer));
        }
        Supplier<FirstAnswer> work = () -> {
            Submitted submitted = submissions.submit(person, submission);
            Answer answer = Answer.of(submitted, submitted.likely(), false);
            return new FirstAnswer(
                    HttpStatus.CREATED.value(), "/api/v1/cases/" + answer.reference(), json.writeValueAsString(answer));
        };
        // the Panel is not told twice because an answer was lost on its way
        return submission.has("send")
                ? requests.answerOnce(person, request, submission, work)
                : requests.answer(person, request, submission, work);
    }

    @GetMapping("/schema")
    @Operation(summary = "The JSON Schema of a submission")
    JsonNode schema() {
        ObjectNode schema = json.createObjectNode()
                .put("$schema", DIALECT)
                .put("title", "A submission to Practice Review")
                .put("type", "object")
                .put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        submissions.forms().forEach((part, form) -> {
            properties.set(part.name(), FormSchema.of(form));
            if (part.required()) {
                schema.withArray("required").add(part.name());
            }
        });
        return schema;
    }
}
