package org.practicereview.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.AnswerError;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.Refusal;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.refusal.Stale;
import org.practicereview.workflow.Confirmation;
import org.practicereview.workflow.OpenTask;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.Reading;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.UserSteps;
import org.practicereview.workflow.VersionedTasks;
import org.practicereview.workflow.WorkTask;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.CaseTasks;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Before something is sent: check the answers. After: what happens next. */
@Controller
@RequestMapping("/cases/{reference}/tasks/{id}")
class CheckPages {

    private final CurrentPerson current;
    private final Tasks tasks;
    private final VersionedTasks versioned;
    private final UserSteps steps;
    private final TaskViews views;
    private final CaseReader cases;
    private final CaseTasks caseTasks;

    CheckPages(
            CurrentPerson current,
            Tasks tasks,
            VersionedTasks versioned,
            UserSteps steps,
            TaskViews views,
            CaseReader cases,
            CaseTasks caseTasks) {
        this.current = current;
        this.tasks = tasks;
        this.versioned = versioned;
        this.steps = steps;
        this.views = views;
        this.cases = cases;
        this.caseTasks = caseTasks;
    }

    /** A form in sections says itself what is missing; what is sent says it beside the questions, to whoever may answer them. */
    @GetMapping("/check")
    String check(
            @PathVariable IncidentReference reference,
            @PathVariable String id,
            RedirectAttributes redirect,
            Model model) {
        Person person = current.get();
        OpenTask open = versioned.open(person, reference, id);
        if (open.isSectioned()) {
            return sections(person, open, model);
        }
        Optional<Confirmation> confirmation = tasks.confirming(open);
        if (confirmation.isPresent() && !open.task().isColleaguesOf(person.id())) {
            return checked(person, open, confirmation, model);
        }
        if (open.step().sends()) {
            redirect.addFlashAttribute(TaskViews.SHOW_GAPS, true);
        }
        return "redirect:/cases/" + reference + "/tasks/" + id;
    }

    @PostMapping("/check")
    String send(
            @PathVariable IncidentReference reference,
            @PathVariable String id,
            @RequestParam(defaultValue = "-1") String draftVersion,
            @RequestParam(name = "_reading", defaultValue = "") String reading,
            HttpServletResponse response,
            Model model) {
        Person person = current.get();
        views.task(person, reference, id);
        try {
            versioned.completeDraft(
                    person,
                    id,
                    version -> draftVersion.equals(Integer.toString(version.draft()))
                            && reading.equals(version.reading()));
            return "redirect:/cases/" + reference + "/tasks/" + id + "/done";
        } catch (Stale changed) {
            response.setStatus(Refusal.Kind.CONFLICT.status());
            model.addAttribute("changed", true);
            model.addAttribute(TaskViews.READ_BEFORE, reading);
            OpenTask open = versioned.open(person, id);
            return checked(person, open, tasks.confirming(open), model);
        } catch (InvalidAnswers invalid) {
            response.setStatus(422);
            OpenTask open = versioned.open(person, id);
            if (open.isSectioned()) {
                model.addAttribute("forbidden", "It is not complete any more, so nothing was passed on.");
                return sections(person, open, model);
            }
            return questions(person, id, invalid.errors(), model);
        } catch (RuleRefusal forbidden) {
            response.setStatus(forbidden.kind().status());
            OpenTask open = versioned.open(person, id);
            if (open.isSectioned()) {
                model.addAttribute("forbidden", forbidden.getMessage());
                return sections(person, open, model);
            }
            return questions(person, id, List.of(new AnswerError("", forbidden.code(), forbidden.getMessage())), model);
        } catch (Conflict ended) {
            if (person.id().equals(views.task(person, reference, id).completedBy())) {
                return "redirect:/cases/" + reference + "/tasks/" + id + "/done";
            }
            throw ended;
        }
    }

    @GetMapping("/done")
    String done(@PathVariable IncidentReference reference, @PathVariable String id, Model model) {
        Person person = current.get();
        WorkTask task = views.task(person, reference, id);
        if (task.isOpen()) {
            return "redirect:/cases/" + reference + "/tasks/" + id;
        }
        SeenCase seen = cases.see(person, reference);
        model.addAttribute("seen", seen);
        Outcome outcome = Outcome.of(task.outcome());
        model.addAttribute("whenDone", steps.of(task.key()).whenDone(outcome));
        model.addAttribute("copies", steps.of(task.key()).copies(seen.file(), outcome));
        model.addAttribute(
                "todo",
                caseTasks.of(seen).stream()
                        .filter(other -> other.task().isOpen())
                        .toList());
        return "tasks/done";
    }

    /** What confirming it does is said, unless somebody has saved answers meanwhile that are not complete. */
    private String checked(Person person, OpenTask open, Optional<Confirmation> confirmation, Model model) {
        if (open.isSectioned()) {
            return sections(person, open, model);
        }
        views.frame(person, open, model);
        confirmation.ifPresent(known -> model.addAttribute("confirmation", known));
        if (model.getAttribute(TaskViews.READ_BEFORE) instanceof String before) {
            List<String> changes = Reading.changes(before, open.toRead());
            model.addAttribute("changes", changes);
            if (!changes.isEmpty()) {
                model.addAttribute("changed", true);
            }
        }
        model.addAttribute(
                "answers", AnswerSummary.of(open.typed().form(), open.typed().typed()));
        model.addAttribute("draftVersion", open.draftVersion());
        return "tasks/check";
    }

    private String sections(Person person, OpenTask open, Model model) {
        views.frame(person, open, model);
        TaskViews.beside(person, open, model);
        model.addAttribute("sections", CheckedSection.of(open));
        model.addAttribute("gaps", Gap.of(open, tasks.gaps(open)));
        model.addAttribute("isColleagues", open.task().isColleaguesOf(person.id()));
        model.addAttribute("draftVersion", open.draftVersion());
        return "tasks/check-sections";
    }

    private String questions(Person person, String id, List<AnswerError> errors, Model model) {
        OpenTask open = versioned.open(person, id);
        views.frame(person, open, model);
        model.addAttribute("typed", open.typed().withErrors(errors));
        model.addAttribute("draftVersion", open.draftVersion());
        return "tasks/task";
    }
}
