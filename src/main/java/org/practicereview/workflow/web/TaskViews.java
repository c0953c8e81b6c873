package org.practicereview.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.Form;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.Refusal;
import org.practicereview.workflow.OpenTask;
import org.practicereview.workflow.SectionedTasks;
import org.practicereview.workflow.StepForms;
import org.practicereview.workflow.TaskVersion;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.UserSteps;
import org.practicereview.workflow.WorkTask;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.CaseTasks;
import org.practicereview.workflow.view.SeenCase;
import org.practicereview.workflow.view.WhyReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Prepares what the pages of a task show. */
@Component
class TaskViews {

    /** What there was to read on the page before: what is new on the next one is pointed out. */
    static final String READ_BEFORE = "readBefore";

    /** Whoever wanted to check answers that are not complete is led back to the questions, and told what is missing. */
    static final String SHOW_GAPS = "showGaps";

    private final Tasks tasks;
    private final UserSteps steps;
    private final StepForms forms;
    private final CaseReader cases;
    private final CaseTasks caseTasks;
    private final PageAnswers pageAnswers;
    private final WhyReader dates;
    private final SectionedTasks sections;

    TaskViews(
            Tasks tasks,
            UserSteps steps,
            StepForms forms,
            CaseReader cases,
            CaseTasks caseTasks,
            PageAnswers pageAnswers,
            WhyReader dates,
            SectionedTasks sections) {
        this.tasks = tasks;
        this.steps = steps;
        this.forms = forms;
        this.cases = cases;
        this.caseTasks = caseTasks;
        this.pageAnswers = pageAnswers;
        this.dates = dates;
        this.sections = sections;
    }

    /** What was sent from the page of that task, when the person may see it. */
    Typed typed(Person person, IncidentReference reference, String id, Map<String, List<String>> parameters) {
        WorkTask task = task(person, reference, id);
        CaseFile file = cases.see(person, reference).file();
        Form form = forms.of(steps.of(task.key()), file, task.doneBy(person.id()));
        return new Typed(task, parameters, form, pageAnswers.read(parameters, form), List.of());
    }

    /** What was sent from the page of a section, or of an entry in it. */
    Typed typed(WorkTask task, Form form, Map<String, List<String>> parameters) {
        return new Typed(task, parameters, form, pageAnswers.read(parameters, form), List.of());
    }

    /** The task of that case; under the reference of another case it does not exist. */
    WorkTask task(Person person, IncidentReference reference, String id) {
        WorkTask task = tasks.see(person, id);
        if (!task.reference().equals(reference)) {
            throw new NotFound();
        }
        return task;
    }

    /** The questions with the draft; what a colleague has taken can only be read and taken over. */
    String task(Person person, OpenTask open, Model model) {
        frame(person, open, model);
        if (open.isSectioned()) {
            model.addAttribute("sections", sections.states(person, open));
            beside(person, open, model);
            model.addAttribute("isColleagues", open.task().isColleaguesOf(person.id()));
            open.completeness().ifPresent(completeness -> {
                model.addAttribute("completeness", completeness);
                model.addAttribute("worthAdding", Gap.of(open, completeness));
            });
            model.addAttribute("draftVersion", open.draftVersion());
            return "tasks/sections";
        }
        if (open.task().isColleaguesOf(person.id())) {
            model.addAttribute(
                    "draft", AnswerSummary.of(open.typed().form(), open.typed().typed()));
            model.addAttribute("draftVersion", open.draftVersion());
            return "tasks/taken";
        }
        beside(person, open, model);
        return form(withGapsIfAsked(open, model), open.draftVersion(), model);
    }

    private TypedForm withGapsIfAsked(OpenTask open, Model model) {
        return model.containsAttribute(SHOW_GAPS) ? open.typed().withErrors(tasks.gaps(open)) : open.typed();
    }

    /** The questions with what was just typed. */
    String form(Person person, OpenTask open, Typed typed, Model model) {
        frame(person, open, model);
        beside(person, open, model);
        return form(typed.asForm(), typed.draftVersion(), model);
    }

    /** The draft was saved by somebody else in between: both are shown, and the person chooses. */
    String stale(OpenTask open, Typed typed, HttpServletResponse response, Model model) {
        response.setStatus(Refusal.Kind.CONFLICT.status());
        TypedForm theirs = TypedForm.of(
                forms.toRead(open.step(), open.file()), open.typed().typed());
        return stale(typed, theirs, open.draftVersion(), page(open.task()), model);
    }

    /** The page that shows both drafts, of a page below that of the task; {@code theirs} was saved in between. */
    String stale(Typed mine, TypedForm theirs, int version, String page, Model model) {
        model.addAttribute("task", mine.task());
        model.addAttribute("mine", mine.summary());
        model.addAttribute("theirs", AnswerSummary.of(theirs.form(), theirs.typed()));
        model.addAttribute("carried", mine.carried());
        model.addAttribute("draftVersion", version);
        model.addAttribute("page", page);
        return "tasks/stale";
    }

    static String page(WorkTask task) {
        return "/cases/" + task.reference() + "/tasks/" + task.id();
    }

    /** The page where a step cannot be done any more; what was typed can still be read. */
    String conflict(Typed typed, Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("task", typed.task());
        model.addAttribute("message", refusal.getMessage());
        model.addAttribute("canTakeOver", refusal.code().equals("task-taken"));
        model.addAttribute("mine", typed.summary());
        return "tasks/conflict";
    }

    /** The case and the task around the questions. */
    void frame(Person person, OpenTask open, Model model) {
        SeenCase seen = cases.see(person, open.task().reference());
        model.addAttribute("seen", seen);
        model.addAttribute("task", caseTasks.of(seen, open.task()));
        model.addAttribute("workedOut", dates.workedOut(seen));
        model.addAttribute("toRead", open.toRead());
        model.addAttribute("sends", open.step().sends());
        model.addAttribute("doneBy", open.step().doneBy());
        model.addAttribute("eachForThemselves", open.step().eachForThemselves());
        model.addAttribute("reading", TaskVersion.of(open).reading());
    }

    /** What belongs to the task and is kept on pages of its own. */
    static void beside(Person person, OpenTask open, Model model) {
        model.addAttribute("beside", open.step().beside(open.file(), person));
    }

    private static String form(TypedForm typed, int draftVersion, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("draftVersion", draftVersion);
        return "tasks/task";
    }
}
