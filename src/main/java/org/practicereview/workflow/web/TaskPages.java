package org.practicereview.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.refusal.Stale;
import org.practicereview.workflow.OpenTask;
import org.practicereview.workflow.VersionedTasks;
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

/** The page of a task. Whatever goes wrong, what was typed is shown again. */
@Controller
@RequestMapping("/cases/{reference}/tasks/{id}")
class TaskPages {

    private final CurrentPerson current;
    private final VersionedTasks tasks;
    private final TaskActions actions;
    private final TaskViews views;
    private final TypedBefore typedBefore;

    TaskPages(
            CurrentPerson current,
            VersionedTasks tasks,
            TaskActions actions,
            TaskViews views,
            TypedBefore typedBefore) {
        this.current = current;
        this.tasks = tasks;
        this.actions = actions;
        this.views = views;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String show(
            @PathVariable IncidentReference reference,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = current.get();
        Optional<Map<String, List<String>>> before = typedBefore.take(request.getRequestURI());
        if (before.isEmpty()) {
            return views.task(person, tasks.open(person, reference, id), model);
        }
        Typed typed = views.typed(person, reference, id, before.get());
        try {
            OpenTask open = tasks.open(person, id);
            return open.task().isColleaguesOf(person.id())
                    ? views.conflict(typed, WorkTask.taken(), response, model)
                    : views.form(person, open, typed, model);
        } catch (Conflict ended) {
            return views.conflict(typed, ended, response, model);
        }
    }

    @PostMapping
    String act(
            @PathVariable IncidentReference reference,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Person person = current.get();
        Typed typed = views.typed(person, reference, id, parameters);
        try {
            if (typed.pressEntryButton()) {
                return views.form(person, tasks.open(person, id), typed, model);
            }
            return actions.act(person, typed, redirect);
        } catch (InvalidAnswers invalid) {
            response.setStatus(422);
            return views.form(person, tasks.open(person, id), typed.withErrors(invalid.errors()), model);
        } catch (RuleRefusal forbidden) {
            response.setStatus(forbidden.kind().status());
            return views.form(person, tasks.open(person, id), typed.withError(forbidden), model);
        } catch (Stale stale) {
            return views.stale(tasks.open(person, id), typed, response, model);
        } catch (Conflict conflict) {
            return views.conflict(typed, conflict, response, model);
        }
    }
}
