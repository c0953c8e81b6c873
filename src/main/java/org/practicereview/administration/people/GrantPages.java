package org.practicereview.administration.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.administration.form.Confirmation;
import org.practicereview.administration.form.FormDesk;
import org.practicereview.administration.form.FormPage;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving a role to a person, and taking one away. */
@Controller
@RequestMapping(PeoplePages.PATH + "/{id}/grants")
class GrantPages {

    private static final Form FORM = Form.of(GrantForm.class);

    private final CurrentPerson current;
    private final PeopleReader people;
    private final Rights rights;
    private final KnownAreas areas;
    private final FormReader reader;
    private final FormDesk desk;

    GrantPages(
            CurrentPerson current,
            PeopleReader people,
            Rights rights,
            KnownAreas areas,
            FormReader reader,
            FormDesk desk) {
        this.current = current;
        this.people = people;
        this.rights = rights;
        this.areas = areas;
        this.reader = reader;
        this.desk = desk;
    }

    @GetMapping("/new")
    String show(@PathVariable UUID id, Model model) {
        return desk.show(page(people.person(id)), model);
    }

    @PostMapping("/new")
    String give(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = people.person(id);
        return desk.send(page(person), Map.copyOf(parameters), response, model, answers -> {
            Grant given = rights.give(id, reader.read(answers, GrantForm.class), current.get());
            afterwards.addFlashAttribute("notice", "Role given: " + GrantWords.of(given) + ".");
            return "redirect:" + PersonPages.path(person);
        });
    }

    @GetMapping("/{key}/removal")
    String askToTake(@PathVariable UUID id, @PathVariable String key, Model model) {
        Grant grant = GrantKey.parse(key);
        Person person = Rights.held(people.person(id), grant);
        return new Confirmation(
                        "Take this role away from " + person.name() + "?",
                        List.of(
                                "The role is: " + GrantWords.of(grant) + ".",
                                "From their next request on they can no longer see or do what only this role allows."),
                        "Take role away",
                        PersonPages.path(person),
                        true)
                .show(model);
    }

    @PostMapping("/{key}/removal")
    String take(@PathVariable UUID id, @PathVariable String key, RedirectAttributes afterwards) {
        Grant grant = GrantKey.parse(key);
        rights.take(id, grant, current.get());
        afterwards.addFlashAttribute("notice", "Role taken away: " + GrantWords.of(grant) + ".");
        return "redirect:" + PeoplePages.PATH + "/" + id;
    }

    private FormPage page(Person person) {
        return new FormPage(
                "Give " + person.name() + " a role",
                "",
                "Give role",
                PersonPages.path(person),
                areas.offeredIn(FORM, "area"));
    }
}
