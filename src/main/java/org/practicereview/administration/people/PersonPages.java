package org.practicereview.administration.people;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.practicereview.administration.form.Confirmation;
import org.practicereview.administration.form.ShownOnce;
import org.practicereview.administration.token.TokenReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.organisation.factor.SecondFactors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person: what they are, their tokens, a link to choose a password, and the end of the account. */
@Controller
@RequestMapping(PeoplePages.PATH + "/{id}")
public class PersonPages {

    private final CurrentPerson current;
    private final PeopleReader people;
    private final TokenReader tokens;
    private final PasswordLinks links;
    private final SignedOut signedOut;
    private final SecondFactors factors;
    private final Leaving leaving;

    PersonPages(
            CurrentPerson current,
            PeopleReader people,
            TokenReader tokens,
            PasswordLinks links,
            SignedOut signedOut,
            SecondFactors factors,
            Leaving leaving) {
        this.current = current;
        this.people = people;
        this.tokens = tokens;
        this.links = links;
        this.signedOut = signedOut;
        this.factors = factors;
        this.leaving = leaving;
    }

    @GetMapping
    String person(@PathVariable UUID id, Model model) {
        Person person = people.person(id);
        model.addAttribute("person", person);
        model.addAttribute("held", people.held(person));
        model.addAttribute("tokens", tokens.of(person));
        model.addAttribute("reviewer", person.is(Role.REVIEWER));
        model.addAttribute("secondFactor", factors.since(id).orElse(null));
        return "administration/person";
    }

    @GetMapping("/set-up-link")
    String askForLink(@PathVariable UUID id, Model model) {
        Person person = people.person(id);
        return new Confirmation(
                        "Make a link for " + person.name() + "?",
                        List.of(
                                "With the link they choose a new password. It counts once, for 72 hours.",
                                "An earlier link ends. Their present password stays until they choose another."),
                        "Make link",
                        path(person),
                        false)
                .show(model);
    }

    @PostMapping("/set-up-link")
    String makeLink(@PathVariable UUID id, Model model) {
        Person person = people.person(id);
        return new ShownOnce(
                        "Link for " + person.name(),
                        "Copy the link now and pass it on to this person only, in a way you trust: whoever has it can"
                                + " sign in as them. It is not shown again.",
                        "Link to choose a password",
                        links.create(id, current.get()),
                        path(person))
                .show(model);
    }

    @GetMapping("/sign-out")
    String askToSignOut(@PathVariable UUID id, Model model) {
        Person person = people.person(id);
        return new Confirmation(
                        "Sign " + person.name() + " out everywhere?",
                        List.of(
                                "All their sessions end at once. They can sign in again with their password.",
                                "Their tokens go on counting."),
                        "Sign out everywhere",
                        path(person),
                        false)
                .show(model);
    }

    @PostMapping("/sign-out")
    String signOut(@PathVariable UUID id, HttpSession session, RedirectAttributes afterwards) {
        Person administrator = current.get();
        Person person = signedOut.everywhere(id, administrator);
        if (person.id().equals(administrator.id())) {
            // this session has ended, too: nothing more can be kept in it
            session.invalidate();
            return "redirect:/";
        }
        afterwards.addFlashAttribute("notice", person.name() + " is signed out everywhere.");
        return "redirect:" + path(person);
    }

    @GetMapping("/closure")
    String askToClose(@PathVariable UUID id, Model model) {
        Person person = people.person(id);
        return new Confirmation(
                        "Close the account of " + person.name() + "?",
                        List.of(
                                "They are signed out at once and cannot sign in again.",
                                "All their tokens are revoked.",
                                "What they did in cases stays under their name. The user name cannot be used again.",
                                "Tasks they had taken can be taken over by their colleagues."),
                        "Close account",
                        path(person),
                        true)
                .show(model);
    }

    @PostMapping("/closure")
    String close(@PathVariable UUID id, HttpSession session, RedirectAttributes afterwards) {
        Person administrator = current.get();
        Person closed = leaving.close(id, administrator);
        if (closed.id().equals(administrator.id())) {
            // this session has ended with the account: nothing more can be kept in it
            session.invalidate();
            return "redirect:/";
        }
        afterwards.addFlashAttribute("notice", "The account of " + closed.name() + " is closed.");
        return "redirect:" + PeoplePages.PATH;
    }

    /** The path of the page of that person. */
    public static String path(Person person) {
        return PeoplePages.PATH + "/" + person.id();
    }
}
