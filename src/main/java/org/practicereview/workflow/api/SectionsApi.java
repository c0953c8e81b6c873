package org.practicereview.workflow.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerError;
import org.practicereview.form.DraftCheck;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PreconditionRequired;
import org.practicereview.refusal.Stale;
import org.practicereview.workflow.Completeness;
import org.practicereview.workflow.OpenSection;
import org.practicereview.workflow.SectionedTasks;
import org.practicereview.workflow.Tasks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The sections of a long form, each saved by itself. A task that asks everything at once has none. */
@RestController
@RequestMapping(path = "/api/v1/tasks/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks")
class SectionsApi {

    private final CurrentPerson current;
    private final Tasks tasks;
    private final SectionedTasks sections;

    SectionsApi(CurrentPerson current, Tasks tasks, SectionedTasks sections) {
        this.current = current;
        this.tasks = tasks;
        this.sections = sections;
    }

    @GetMapping("/completeness")
    @Operation(
            summary =
                    "How much of a long form is answered, weighed by what each answer adds, and the three answers most"
                            + " worth adding; never holds anything up")
    Completeness completeness(@PathVariable String id) {
        return tasks.open(current.get(), id).completeness().orElseThrow(NotFound::new);
    }

    @GetMapping("/sections")
    @Operation(summary = "The sections of the task's form: how far each is, and who else has it open")
    List<ShownSection> list(@PathVariable String id) {
        Person person = current.get();
        return sections.states(person, tasks.open(person, id)).stream()
                .map(ShownSection::of)
                .toList();
    }

    @GetMapping("/sections/{section}")
    @Operation(summary = "One section with its questions and answers; its ETag is needed for saving")
    ResponseEntity<SectionDetails> section(@PathVariable String id, @PathVariable String section) {
        return answer(sections.open(current.get(), id, section));
    }

    @PutMapping(path = "/sections/{section}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Save a section, right or wrong; the answer says what is still missing or wrong in it")
    ResponseEntity<SectionDetails> save(
            @PathVariable String id,
            @PathVariable String section,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        OpenSection open = sections.open(person, id, section);
        DraftCheck.require(answers, open.typed().form());
        sections.save(person, id, section, answers, seen(ifMatch, open));
        return answer(sections.open(person, id, section));
    }

    private ResponseEntity<SectionDetails> answer(OpenSection open) {
        List<AnswerError> gaps = sections.gaps(open);
        return ResponseEntity.ok()
                .eTag(tag(open))
                .body(new SectionDetails(
                        open.section().name(),
                        open.section().title(),
                        open.typed().form().fields(),
                        open.typed().typed(),
                        gaps));
    }

    private static int seen(@Nullable String ifMatch, OpenSection open) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals(tag(open))) {
            throw new Stale();
        }
        return open.version();
    }

    private static String tag(OpenSection open) {
        return "\"" + open.section().name() + "-" + open.version() + "\"";
    }
}
