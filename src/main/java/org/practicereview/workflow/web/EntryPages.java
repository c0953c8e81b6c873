package org.practicereview.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.AnswerError;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.Refusal;
import org.practicereview.refusal.Stale;
import org.practicereview.workflow.OpenSection;
import org.practicereview.workflow.SectionedTasks;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One entry of a section that is a list, for instance a child. */
@Controller
@RequestMapping("/cases/{reference}/tasks/{id}/sections/{section}/{index:\\d\\d?}")
class EntryPages {

    private static final String NOTICE = "notice";

    private final CurrentPerson current;
    private final SectionedTasks sections;
    private final SectionViews views;
    private final TaskViews tasks;
    private final TypedBefore typedBefore;

    EntryPages(
            CurrentPerson current,
            SectionedTasks sections,
            SectionViews views,
            TaskViews tasks,
            TypedBefore typedBefore) {
        this.current = current;
        this.sections = sections;
        this.views = views;
        this.tasks = tasks;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String show(
            @PathVariable IncidentReference reference,
            @PathVariable String id,
            @PathVariable String section,
            @PathVariable int index,
            HttpServletRequest request,
            Model model) {
        Person person = current.get();
        WorkTask task = tasks.task(person, reference, id);
        OpenSection open = sections.open(person, id, section);
        Optional<Map<String, List<String>>> before = typedBefore.take(request.getRequestURI());
        if (before.isEmpty()) {
            Entry entry = Entry.of(open, index);
            return questions(person, entry, entry.typed(), open.version(), model);
        }
        Entry entry = Entry.typed(open, index, before.get());
        Typed typed = tasks.typed(task, entry.typed().form(), before.get());
        return questions(person, entry, typed.asForm(), typed.draftVersion(), model);
    }

    @PostMapping
    String save(
            @PathVariable IncidentReference reference,
            @PathVariable String id,
            @PathVariable String section,
            @PathVariable int index,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Person person = current.get();
        WorkTask task = tasks.task(person, reference, id);
        Entry entry = Entry.typed(sections.open(person, id, section), index, parameters);
        Typed typed = tasks.typed(task, entry.typed().form(), parameters);
        try {
            List<AnswerError> wrong = entry.own(sections.save(
                    person, id, section, entry.with(typed.answers()), typed.draftVersion(), entry.idsWith()));
            if (wrong.isEmpty() || typed.action().equals("save")) {
                redirect.addFlashAttribute(NOTICE, entry.name() + " is saved.");
                return "redirect:" + SectionViews.page(entry.open());
            }
            response.setStatus(422);
            model.addAttribute("savedAllTheSame", true);
            Entry saved = entry.in(sections.open(person, id, section));
            return questions(
                    person, saved, saved.typed().withErrors(wrong), saved.open().version(), model);
        } catch (Stale stale) {
            response.setStatus(Refusal.Kind.CONFLICT.status());
            model.addAttribute(Entry.ID, entry.id());
            model.addAttribute("saved", entry.isNew() ? SectionViews.page(entry.open()) : page(entry));
            return tasks.stale(typed, entry.typed(), entry.open().version(), page(entry), model);
        } catch (Conflict ended) {
            return tasks.conflict(typed, ended, response, model);
        }
    }

    @GetMapping("/remove")
    String askToRemove(
            @PathVariable IncidentReference reference,
            @PathVariable String id,
            @PathVariable String section,
            @PathVariable int index,
            Model model) {
        Person person = current.get();
        tasks.task(person, reference, id);
        Entry entry = existing(Entry.of(sections.open(person, id, section), index));
        views.frame(person, entry.open(), model);
        model.addAttribute("entry", entry.name());
        model.addAttribute("draftVersion", entry.open().version());
        model.addAttribute("page", page(entry));
        model.addAttribute("back", SectionViews.page(entry.open()));
        return "tasks/section-remove";
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable IncidentReference reference,
            @PathVariable String id,
            @PathVariable String section,
            @PathVariable int index,
            @RequestParam(defaultValue = "-1") int draftVersion,
            RedirectAttributes redirect) {
        Person person = current.get();
        tasks.task(person, reference, id);
        OpenSection open = sections.open(person, id, section);
        try {
            if (open.version() != draftVersion) {
                throw new Stale();
            }
            Entry entry = existing(Entry.of(open, index));
            sections.save(person, id, section, entry.without(), draftVersion, entry.idsWithout());
            redirect.addFlashAttribute(NOTICE, entry.name() + " is removed.");
        } catch (Stale stale) {
            redirect.addFlashAttribute(
                    NOTICE, "Nothing was removed: a colleague has changed this section. Look at it again.");
        }
        return "redirect:" + SectionViews.page(open);
    }

    private String questions(Person person, Entry entry, TypedForm typed, int version, Model model) {
        views.frame(person, entry.open(), model);
        model.addAttribute("heading", entry.name());
        model.addAttribute("typed", typed);
        model.addAttribute("draftVersion", version);
        model.addAttribute(Entry.ID, entry.id());
        model.addAttribute("page", page(entry));
        model.addAttribute("back", SectionViews.page(entry.open()));
        return "tasks/section";
    }

    private static Entry existing(Entry entry) {
        if (entry.isNew()) {
            throw new NotFound();
        }
        return entry;
    }

    private static String page(Entry entry) {
        return SectionViews.page(entry.open()) + "/" + entry.index();
    }
}
