package org.practicereview.reviewer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.reviewer.OwnEntry;
import org.practicereview.reviewer.Register;
import org.practicereview.reviewer.SeenReviewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** What reviewers keep of their own entry. */
@Controller
@RequestMapping("/my-reviews/entry")
class OwnEntryPages {

    private static final Form FORM = Form.of(OwnEntry.class);

    private final Register register;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    OwnEntryPages(
            Register register,
            CurrentPerson current,
            PageAnswers pageAnswers,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.register = register;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    /**
     * Anybody's own entry.
     *
     * @throws NotFound for who is no reviewer
     */
    @GetMapping
    String ask(Model model) {
        SeenReviewer seen = own();
        return form(
                seen,
                typedBefore.form(FORM).orElseGet(() -> TypedForm.of(FORM, reader.write(OwnEntry.of(seen.entry())))),
                model);
    }

    @PostMapping
    String keep(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        SeenReviewer seen = own();
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), FORM);
        if (EntryButtons.press(parameters.getFirst("action"), FORM, typed)) {
            return form(seen, TypedForm.of(FORM, typed), model);
        }
        return forms.refusedChange(
                        FORM,
                        parameters,
                        response,
                        model,
                        (version, entry) ->
                                register.keepOwn(current.get(), version, reader.read(entry, OwnEntry.class)))
                .map(refused -> form(seen, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "Your entry is up to date.");
                    return "redirect:/reviewers/" + seen.person();
                });
    }

    private SeenReviewer own() {
        Person person = current.get();
        return register.see(person, person.id());
    }

    private static String form(SeenReviewer seen, TypedForm typed, Model model) {
        model.addAttribute("seen", seen);
        model.addAttribute("typed", typed);
        return "reviewer/keeping";
    }
}
