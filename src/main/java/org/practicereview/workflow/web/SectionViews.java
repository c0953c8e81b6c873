package org.practicereview.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.practicereview.form.AnswerError;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.Field;
import org.practicereview.form.TypedForm;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.OpenSection;
import org.practicereview.workflow.SectionedTasks;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Prepares what the pages of a section show. */
@Component
class SectionViews {

    private static final String NOTICE = "notice";

    private final TaskViews tasks;
    private final SectionedTasks sections;

    SectionViews(TaskViews tasks, SectionedTasks sections) {
        this.tasks = tasks;
        this.sections = sections;
    }

    /** A section that is nothing but a list has a page for each entry. */
    static boolean isList(OpenSection open) {
        List<Field> fields = open.typed().form().fields();
        return fields.size() == 1 && fields.get(0).kind() == Field.Kind.ENTRIES;
    }

    static String page(OpenSection open) {
        return TaskViews.page(open.open().task()) + "/sections/"
                + open.section().name();
    }

    /** The questions of the section. */
    String questions(Person person, OpenSection open, TypedForm typed, int version, Model model) {
        frame(person, open, model);
        model.addAttribute("heading", open.section().title());
        model.addAttribute("typed", typed);
        model.addAttribute("draftVersion", version);
        model.addAttribute("page", page(open));
        model.addAttribute("back", TaskViews.page(open.open().task()));
        return "tasks/section";
    }

    /** The questions with what was just typed, which is not saved yet. */
    String again(Person person, OpenSection open, Typed typed, Model model) {
        return questions(person, open, typed.asForm(), typed.draftVersion(), model);
    }

    /** Saved: back to the list of sections, or what is still wrong. */
    String saved(
            Person person,
            String id,
            OpenSection seen,
            Typed typed,
            List<AnswerError> wrong,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        if (wrong.isEmpty() || typed.action().equals("save")) {
            redirect.addFlashAttribute(NOTICE, "\u201c" + seen.section().title() + "\u201d is saved.");
            return "redirect:" + TaskViews.page(seen.open().task());
        }
        response.setStatus(422);
        OpenSection open = sections.open(person, id, seen.section().name());
        model.addAttribute("savedAllTheSame", true);
        return questions(person, open, open.typed().withErrors(wrong), open.version(), model);
    }

    /** The entries of the section, each with a page of its own. */
    String entries(Person person, OpenSection open, Model model) {
        frame(person, open, model);
        Field list = open.typed().form().fields().get(0);
        List<AnswerSummary> entries = new ArrayList<>();
        for (int i = 0; i < open.typed().entries(list.name()); i++) {
            entries.add(AnswerSummary.of(
                    Entry.form(open.typed()),
                    open.typed().typed().path(list.name()).path(i)));
        }
        model.addAttribute("list", list);
        model.addAttribute("entries", entries);
        model.addAttribute("gaps", open.version() == 0 ? List.of() : Gap.of(open.open(), sections.gaps(open)));
        model.addAttribute("page", page(open));
        model.addAttribute("back", TaskViews.page(open.open().task()));
        return "tasks/section-entries";
    }

    void frame(Person person, OpenSection open, Model model) {
        tasks.frame(person, open.open(), model);
        model.addAttribute("section", open.section());
        model.addAttribute("editors", open.editors());
    }
}
