package org.practicereview.administration.reviewers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.practicereview.administration.form.FormDesk;
import org.practicereview.administration.form.FormPage;
import org.practicereview.administration.people.PersonPages;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.reviewer.RegisterEntry;
import org.practicereview.reviewer.RegisterForm;
import org.practicereview.reviewer.RegisterForms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's place in the register of reviewers, as a page. */
@Controller
@RequestMapping("/administration/people/{id}/reviewer")
class ReviewerPages {

    private final CurrentPerson current;
    private final ReviewerRegister register;
    private final RegisterForms forms;
    private final FormReader reader;
    private final FormDesk desk;

    ReviewerPages(
            CurrentPerson current, ReviewerRegister register, RegisterForms forms, FormReader reader, FormDesk desk) {
        this.current = current;
        this.register = register;
        this.forms = forms;
        this.reader = reader;
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        Person person = register.reviewer(id);
        Optional<RegisterEntry> known = register.entry(person);
        FormPage page = page(person, known);
        return known.map(entry -> desk.show(page, reader.write(RegisterForm.of(entry)), model))
                .orElseGet(() -> desk.show(page, model));
    }

    @PostMapping
    String enter(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = register.reviewer(id);
        FormPage page = page(person, register.entry(person));
        IntConsumer seen = SeenVersion.onPage(parameters.getFirst("version"));
        return desk.send(page, Map.copyOf(parameters), response, model, answers -> {
            register.enter(id, seen, reader.read(answers, RegisterForm.class), current.get());
            afterwards.addFlashAttribute("notice", "The register of reviewers is up to date.");
            return "redirect:" + PersonPages.path(person);
        });
    }

    private FormPage page(Person person, Optional<RegisterEntry> known) {
        FormPage page = new FormPage(
                person.name() + " in the register of reviewers",
                "By the register those who commission a review see who is suitable, and where a conflict of interest"
                        + " lies.",
                "Save",
                PersonPages.path(person),
                forms.whole());
        return page.changing(known.orElse(RegisterEntry.NONE).version());
    }
}
