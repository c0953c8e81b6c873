package org.practicereview.review.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.function.IntConsumer;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.RefusedAnswer;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.refusal.PathNumber;
import org.practicereview.review.report.AccuracyAnswer;
import org.practicereview.review.report.AccuracyAnswers;
import org.practicereview.review.report.AccuracyAnswers.Shown;
import org.practicereview.review.report.AccuracyCheck;
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

/** What an account was shown of reports for its agency, and its answer. */
@Controller
@RequestMapping("/accuracy-checks")
class AccuracyAnswerPages {

    private final AccuracyAnswers answers;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final Clock clock;

    AccuracyAnswerPages(
            AccuracyAnswers answers,
            CurrentPerson current,
            PageAnswers pageAnswers,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore,
            Clock clock) {
        this.answers = answers;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("all", answers.of(current.get()));
        model.addAttribute("today", England.today(clock));
        return "reviewreport/accuracy-checks";
    }

    @GetMapping("/{reference}/{number}")
    String one(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        Shown shown = look(reference, number);
        Form form = form(shown);
        return page(shown, typedBefore.begin(form), model);
    }

    @PostMapping("/{reference}/{number}")
    String answer(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Shown shown = look(reference, number);
        Form form = form(shown);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        if (EntryButtons.press(parameters.getFirst("action"), form, typed)) {
            return page(shown, TypedForm.of(form, typed), model);
        }
        return forms.refusedChange(
                        form,
                        parameters,
                        response,
                        model,
                        (seen, answer) -> RefusedAnswer.whereForbidden(
                                "/accurate", () -> answer(reference, shown.check(), seen, answer)))
                .map(refused -> page(shown, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "Your answer is sent.");
                    return "redirect:/accuracy-checks";
                });
    }

    private void answer(IncidentReference reference, AccuracyCheck check, IntConsumer seen, ObjectNode answer) {
        answers.answer(current.get(), reference, check.number(), seen, reader.read(answer, AccuracyAnswer.class));
    }

    private Shown look(IncidentReference reference, String number) {
        return answers.one(current.get(), reference, PathNumber.of(number));
    }

    private static Form form(Shown shown) {
        return Form.of(AccuracyAnswer.class)
                .offering(
                        "corrections.section",
                        shown.sections().stream()
                                .map(section -> new Option(section.key(), section.title()))
                                .toList());
    }

    private static String page(Shown shown, TypedForm typed, Model model) {
        model.addAttribute("shown", shown);
        model.addAttribute("typed", typed);
        return "reviewreport/accuracy-check";
    }
}
