package org.practicereview.administration.people;

import java.util.List;
import java.util.UUID;
import org.practicereview.administration.form.Confirmation;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks before the second factor of somebody is taken away. */
@Controller
@RequestMapping(PeoplePages.PATH + "/{id}/second-factor-reset")
class FactorResetPages {

    private final CurrentPerson current;
    private final PeopleReader people;
    private final FactorReset reset;

    FactorResetPages(CurrentPerson current, PeopleReader people, FactorReset reset) {
        this.current = current;
        this.people = people;
        this.reset = reset;
    }

    @GetMapping
    String ask(@PathVariable UUID id, Model model) {
        Person person = people.person(id);
        return new Confirmation(
                        "Take the second factor away from " + person.name() + "?",
                        List.of(
                                "Do it only when you know by other means that it is this person who asks.",
                                "Their codes, also those for recovery, count no more. They sign in with their password and can"
                                        + " set up another.",
                                "All their sessions end at once. All administrators and this person get a message."),
                        "Take it away",
                        PersonPages.path(person),
                        true)
                .show(model);
    }

    @PostMapping
    String reset(@PathVariable UUID id, RedirectAttributes afterwards) {
        Person person = reset.of(id, current.get());
        afterwards.addFlashAttribute("notice", person.name() + " has no second factor any more.");
        return "redirect:" + PersonPages.path(person);
    }
}
