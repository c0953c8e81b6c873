package org.practicereview.learning.action.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.IntConsumer;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.learning.action.Act;
import org.practicereview.learning.action.ActionEvidence;
import org.practicereview.learning.action.ActionHandedOver;
import org.practicereview.learning.action.ActionReopened;
import org.practicereview.learning.action.ActionVerified;
import org.practicereview.learning.action.ActionWork;
import org.practicereview.learning.action.ChangedAction;
import org.practicereview.learning.action.LearningAction;
import org.practicereview.learning.action.LearningActions;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
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

/** What is done with an action: changed, done with evidence, verified, reopened, handed over. */
@Controller
@RequestMapping("/learning/actions/{number}/{act}")
class ActionActPages {

    private final LearningActions actions;
    private final ActionWork work;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    ActionActPages(
            LearningActions actions,
            ActionWork work,
            CurrentPerson current,
            PageAnswers pageAnswers,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.actions = actions;
        this.work = work;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String ask(@PathVariable String number, @PathVariable String act, Model model) {
        LearningAction action = action(number, ActWords.of(act));
        Form form = form(ActWords.of(act), action);
        TypedForm typed =
                typedBefore.form(form).orElseGet(() -> TypedForm.of(form, beginning(ActWords.of(act), action)));
        return page(action, ActWords.of(act), typed, model);
    }

    @PostMapping
    String act(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        ActWords words = ActWords.of(act);
        LearningAction action = action(number, words);
        return forms.refusedChange(
                        form(words, action),
                        parameters,
                        response,
                        model,
                        (seen, typed) -> carryOut(words.act(), action.id(), seen, typed))
                .map(refused -> page(action(number, words), words, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", words.done());
                    return "redirect:/learning/actions/" + action.id();
                });
    }

    private void carryOut(Act act, long id, IntConsumer seen, ObjectNode typed) {
        Person person = current.get();
        switch (act) {
            case CHANGE -> work.change(person, id, seen, reader.read(typed, ChangedAction.class));
            case COMPLETION -> work.done(person, id, seen, reader.read(typed, ActionEvidence.class));
            case VERIFICATION -> work.verify(person, id, seen, reader.read(typed, ActionVerified.class));
            case REOPENING -> work.reopen(person, id, seen, reader.read(typed, ActionReopened.class));
            case HANDING_OVER -> work.handOver(person, id, seen, reader.read(typed, ActionHandedOver.class));
        }
    }

    private LearningAction action(String number, ActWords words) {
        return actions.one(current.get(), PathNumber.of(number), words.act());
    }

    private Form form(ActWords words, LearningAction action) {
        if (words == ActWords.CHANGE) {
            return work.form(action);
        }
        // what follows from a national review has no case whose documents could show it
        return action.reference() == null ? words.form().without("document") : words.form();
    }

    private ObjectNode beginning(ActWords words, LearningAction action) {
        return words == ActWords.CHANGE
                ? (ObjectNode) reader.write(new ChangedAction(
                        action.what(),
                        action.owner(),
                        action.ownerId() == null ? null : action.ownerId().toString(),
                        action.dueOn(),
                        null))
                : pageAnswers.read(Map.of(), words.form());
    }

    private String page(LearningAction action, ActWords words, TypedForm typed, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("doing", words.title());
        model.addAttribute("typed", typed);
        return "learning/action-act";
    }
}
