package org.practicereview.workflow.web;

import java.time.Clock;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Refusal;
import org.practicereview.refusal.Stale;
import org.practicereview.workflow.OpenSection;
import org.practicereview.workflow.SectionedTasks;
import org.practicereview.workflow.VersionedTasks;
import org.practicereview.workflow.WorkTask;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Saves what is being typed, without leaving the page: an addition to the buttons, which do the same. What a colleague
 * saved in between is never overwritten; the page then says that its text is not saved.
 */
@Controller
@RequestMapping(path = "/cases/{reference}/tasks/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class AutosavePages {

    private final CurrentPerson current;
    private final VersionedTasks versioned;
    private final SectionedTasks sections;
    private final TaskViews views;
    private final Clock clock;

    AutosavePages(
            CurrentPerson current, VersionedTasks versioned, SectionedTasks sections, TaskViews views, Clock clock) {
        this.current = current;
        this.versioned = versioned;
        this.sections = sections;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping("/autosave")
    ResponseEntity<Autosaved> task(
            @PathVariable IncidentReference reference,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters) {
        Person person = current.get();
        Typed typed = views.typed(person, reference, id, parameters);
        if (typed.isSectioned()) {
            return ResponseEntity.noContent().build();
        }
        int version = versioned
                .save(person, id, typed.answers(), seen -> seen.draft() == typed.draftVersion())
                .draft();
        return ResponseEntity.ok(Autosaved.now(version, clock));
    }

    @PostMapping("/sections/{section}/autosave")
    ResponseEntity<Autosaved> section(
            @PathVariable IncidentReference reference,
            @PathVariable String id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters) {
        Person person = current.get();
        WorkTask task = views.task(person, reference, id);
        OpenSection open = sections.open(person, id, section);
        if (SectionViews.isList(open)) {
            return ResponseEntity.noContent().build();
        }
        Typed typed = views.typed(task, open.typed().form(), parameters);
        sections.save(person, id, section, typed.answers(), typed.draftVersion());
        return saved(person, id, section);
    }

    @PostMapping("/sections/{section}/{index:\\d\\d?}/autosave")
    ResponseEntity<Autosaved> entry(
            @PathVariable IncidentReference reference,
            @PathVariable String id,
            @PathVariable String section,
            @PathVariable int index,
            @RequestParam MultiValueMap<String, String> parameters) {
        Person person = current.get();
        WorkTask task = views.task(person, reference, id);
        Entry entry = Entry.typed(sections.open(person, id, section), index, parameters);
        Typed typed = views.typed(task, entry.typed().form(), parameters);
        sections.save(person, id, section, entry.with(typed.answers()), typed.draftVersion(), entry.idsWith());
        return saved(person, id, section);
    }

    /** Still there: colleagues go on seeing who has the section open. */
    private ResponseEntity<Autosaved> saved(Person person, String id, String section) {
        return ResponseEntity.ok(
                Autosaved.now(sections.open(person, id, section).version(), clock));
    }

    @ExceptionHandler
    ResponseEntity<Void> changedInBetween(Stale stale) {
        return ResponseEntity.status(Refusal.Kind.CONFLICT.status()).build();
    }
}
