package org.practicereview.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.AnswerError;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
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

/**
 * A section of a long form. What is typed is saved whether right or wrong; then what is wrong with it is said, and what is
 * right leads back to the list of sections.
 */
@Controller
@RequestMapping("/cases/{reference}/tasks/{id}/sections/{section}")
class SectionPages {

    private final CurrentPerson current;
    private final SectionedTasks sections;
    private final SectionViews views;
    private final TaskViews tasks;
    private final TypedBefore typedBefore;

    SectionPages(
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
            HttpServletRequest request,
            Model model) {
        Person person = current.get();
        WorkTask task = tasks.task(person, reference, id);
        OpenSection open = sections.open(person, id, section);
        if (SectionViews.isList(open)) {
            return views.entries(person, open, model);
        }
        Optional<Map<String, List<String>>> before = typedBefore.take(request.getRequestURI());
        return before.isEmpty()
                ? views.questions(person, open, open.typed(), open.version(), model)
                : views.again(person, open, tasks.typed(task, open.typed().form(), before.get()), model);
    }

    @PostMapping
    String save(
            @PathVariable IncidentReference reference,
            @PathVariable String id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Person person = current.get();
        WorkTask task = tasks.task(person, reference, id);
        OpenSection open = sections.open(person, id, section);
        if (SectionViews.isList(open)) {
            return "redirect:" + SectionViews.page(open);
        }
        Typed typed = tasks.typed(task, open.typed().form(), parameters);
        if (typed.pressEntryButton()) {
            return views.again(person, open, typed, model);
        }
        try {
            List<AnswerError> wrong = sections.save(person, id, section, typed.answers(), typed.draftVersion());
            return views.saved(person, id, open, typed, wrong, response, redirect, model);
        } catch (Stale stale) {
            response.setStatus(Refusal.Kind.CONFLICT.status());
            return tasks.stale(typed, open.typed(), open.version(), SectionViews.page(open), model);
        } catch (Conflict ended) {
            return tasks.conflict(typed, ended, response, model);
        }
    }
}
