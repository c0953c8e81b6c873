package org.practicereview.administration.reviewers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.practicereview.administration.form.FormDesk;
import org.practicereview.administration.form.FormPage;
import org.practicereview.administration.people.PersonPages;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
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
        FormPage page = page(person);
        return register.entry(person)
                .map(entry -> desk.show(page, reader.write(entry), model))
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
        return desk.send(page(person), Map.copyOf(parameters), response, model, answers -> {
            register.enter(id, reader.read(answers, RegisterForm.class), current.get());
            afterwards.addFlashAttribute("notice", "The register of reviewers is up to date.");
            return "redirect:" + PersonPages.path(person);
        });
    }

    private FormPage page(Person person) {
        return new FormPage(
                person.name() + " in the register of reviewers",
                "By the register those who commission a review see who is suitable, and where a conflict of interest"
                        + " lies.",
                "Save",
                PersonPages.path(person),
                forms.whole());
    }
}
