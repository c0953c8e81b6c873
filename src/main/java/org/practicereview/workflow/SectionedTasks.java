package org.practicereview.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.LookedAt;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Form;
import org.practicereview.form.FormSection;
import org.practicereview.form.TypedForm;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.Stale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * A long form, filled in section by section by several people: each section is saved by itself, and whoever saves over
 * what somebody else saved in between is told so.
 */
@Service
@Transactional
public class SectionedTasks {

    private final Tasks tasks;
    private final CaseAccess access;
    private final SectionEditors editors;
    private final People people;

    SectionedTasks(Tasks tasks, CaseAccess access, SectionEditors editors, People people) {
        this.tasks = tasks;
        this.access = access;
        this.editors = editors;
        this.people = people;
    }

    /**
     * A section to fill in; colleagues see that the person has it open.
     *
     * @throws NotFound when the task has no section of that name
     */
    public OpenSection open(Person person, String taskId, String name) {
        access.lock(person, tasks.see(person, taskId).reference());
        OpenTask open = tasks.open(person, taskId);
        OpenSection section = section(person, open, name);
        editors.opened(taskId, name, person.id());
        access.noteReading(person, open.file(), LookedAt.TASK, open.step().matter());
        return section;
    }

    private OpenSection section(Person person, OpenTask open, String name) {
        Form form = open.typed().form().section(name).orElseThrow(NotFound::new);
        FormSection section = form.sections().get(0);
        return new OpenSection(
                open,
                section,
                TypedForm.of(form, section.of(open.typed().typed())),
                open.versionOf(name),
                entries(open, name, form),
                editors.others(open.task().id(), person.id()).getOrDefault(name, List.of()));
    }

    private static List<String> entries(OpenTask open, String name, Form form) {
        OpenTask.SavedSection saved = open.saved().get(name);
        return saved == null
                ? EntryIds.start(open.typed().entries(form.fields().get(0).name()))
                : saved.entries();
    }

    /**
     * Keeps what is typed into a section, right or wrong.
     *
     * @return what is still wrong in that section
     * @throws Stale when somebody saved it in between; nothing is overwritten
     */
    public List<AnswerError> save(Person person, String taskId, String name, JsonNode typed, int seenVersion) {
        return save(person, taskId, name, typed, seenVersion, Optional.empty());
    }

    /** Keeps what is typed into a section that is a list, whose entries are known by these ids. */
    public List<AnswerError> save(
            Person person, String taskId, String name, JsonNode typed, int seenVersion, List<String> entries) {
        return save(person, taskId, name, typed, seenVersion, Optional.of(entries));
    }

    private List<AnswerError> save(
            Person person,
            String taskId,
            String name,
            JsonNode typed,
            int seenVersion,
            Optional<List<String>> entries) {
        FormSection section = section(person, tasks.open(person, taskId), name).section();
        tasks.saveSection(person, taskId, section, typed, seenVersion, entries);
        editors.left(taskId, name, person.id());
        return gaps(section(person, tasks.open(person, taskId), name));
    }

    /** What is still missing or wrong in the section. */
    @Transactional(readOnly = true)
    public List<AnswerError> gaps(OpenSection section) {
        return tasks.gaps(section.open()).stream()
                .filter(section.section()::holds)
                .toList();
    }

    /** How far each section is. */
    @Transactional(readOnly = true)
    public List<SectionState> states(Person person, OpenTask open) {
        List<AnswerError> gaps = tasks.gaps(open);
        Map<String, List<SectionState.Editor>> others =
                editors.others(open.task().id(), person.id());
        Map<UUID, String> names = people.names(
                open.saved().values().stream().map(OpenTask.SavedSection::by).toList());
        return open.typed().form().sections().stream()
                .map(section -> state(section, open, gaps, others, names))
                .toList();
    }

    private static SectionState state(
            FormSection section,
            OpenTask open,
            List<AnswerError> gaps,
            Map<String, List<SectionState.Editor>> others,
            Map<UUID, String> names) {
        OpenTask.SavedSection saved = open.saved().get(section.name());
        return new SectionState(
                section,
                progress(section, open, saved != null, gaps),
                open.versionOf(section.name()),
                saved == null ? null : names.get(saved.by()),
                saved == null ? null : saved.at(),
                others.getOrDefault(section.name(), List.of()));
    }

    private static SectionState.Progress progress(
            FormSection section, OpenTask open, boolean saved, List<AnswerError> gaps) {
        boolean incomplete = gaps.stream().anyMatch(section::holds);
        if (saved) {
            return incomplete ? SectionState.Progress.INCOMPLETE : SectionState.Progress.COMPLETED;
        }
        if (incomplete) {
            return SectionState.Progress.NOT_STARTED;
        }
        boolean mustBeAnswered = open.typed().form().fields().stream()
                .anyMatch(field -> field.required() && section.fields().contains(field.name()));
        return mustBeAnswered ? SectionState.Progress.TO_BE_CHECKED : SectionState.Progress.OPTIONAL;
    }
}
