package org.practicereview.rapidreview.safety.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.safety.ActionDone;
import org.practicereview.rapidreview.safety.ActionDropped;
import org.practicereview.rapidreview.safety.ImmediateAction;
import org.practicereview.rapidreview.safety.ImmediateActions;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** One safety action is done, or dropped with the reason. */
@Controller
@RequestMapping("/cases/{reference}/rapid-review/safety-actions/{number}/{end}")
class SafetyActionEndPages {

    private final ImmediateActions actions;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    SafetyActionEndPages(
            ImmediateActions actions,
            CaseReader cases,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.actions = actions;
        this.cases = cases;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    /** How it ends, and what that asks. */
    enum End {
        COMPLETION("completion", "Mark as done", "The safety action is done.", ActionDone.class),
        DROPPING(
                "dropping",
                "Record that it is no longer needed",
                "The safety action is recorded as no longer needed.",
                ActionDropped.class);

        private final String path;
        private final String title;
        private final String done;
        private final Form form;

        End(String path, String title, String done, Class<? extends Record> form) {
            this.path = path;
            this.title = title;
            this.done = done;
            this.form = Form.of(form);
        }

        static End of(String path) {
            return Arrays.stream(values())
                    .filter(end -> end.path.equals(path))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
    }

    @GetMapping
    String ask(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @PathVariable String end,
            Model model) {
        Form form = End.of(end).form;
        TypedForm typed = typedBefore.begin(form);
        return page(reference, action(reference, number), End.of(end), typed, model);
    }

    @PostMapping
    String end(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @PathVariable String end,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        End how = End.of(end);
        action(reference, number);
        return forms.refusedChange(
                        how.form,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> carryOut(how, reference, PathNumber.of(number), seen, typed))
                .map(refused -> page(reference, action(reference, number), how, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", how.done);
                    return "redirect:/cases/" + reference + "/rapid-review/safety-actions";
                });
    }

    private void carryOut(End end, IncidentReference reference, int number, IntConsumer seen, ObjectNode typed) {
        Person person = current.get();
        switch (end) {
            case COMPLETION -> actions.done(person, reference, number, seen, reader.read(typed, ActionDone.class));
            case DROPPING -> actions.drop(person, reference, number, seen, reader.read(typed, ActionDropped.class));
        }
    }

    private ImmediateAction action(IncidentReference reference, String number) {
        Person person = current.get();
        ImmediateAction action = actions.one(person, reference, PathNumber.of(number));
        actions.requireFollowing(person, reference);
        return action;
    }

    private String page(IncidentReference reference, ImmediateAction action, End end, TypedForm typed, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("doing", end.title);
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "rapidreview/safety-action-end";
    }
}
