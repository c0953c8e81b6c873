package org.practicereview.panel.conflict.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.DeclaredInterest;
import org.practicereview.panel.conflict.Interest;
import org.practicereview.panel.conflict.Interests;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The interests of members of the Panel: a member declares, the secretariat reads. */
@Controller
@RequestMapping("/panel/interests")
class InterestPages {

    private final Interests interests;
    private final InterestForms forms;
    private final CurrentPerson current;
    private final People people;
    private final Areas areas;
    private final SentForms sent;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    InterestPages(
            Interests interests,
            InterestForms forms,
            CurrentPerson current,
            People people,
            Areas areas,
            SentForms sent,
            FormReader reader,
            TypedBefore typedBefore) {
        this.interests = interests;
        this.forms = forms;
        this.current = current;
        this.people = people;
        this.areas = areas;
        this.sent = sent;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String all(Model model) {
        Form form = forms.offered();
        TypedForm typed = typedBefore.begin(form);
        return page(current.get(), typed, model);
    }

    @PostMapping
    String declare(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        interests.requireMember(person);
        Form form = forms.offered();
        Optional<TypedForm> refused = sent.refused(
                form,
                parameters,
                request,
                response,
                typed -> interests.declare(person, reader.read(typed, DeclaredInterest.class)));
        if (refused.isPresent()) {
            return page(person, refused.get(), model);
        }
        afterwards.addFlashAttribute("notice", "The interest is declared and was compared with the cases.");
        return "redirect:/panel/interests";
    }

    private String page(Person person, TypedForm typed, Model model) {
        List<Interest> declared = interests.readBy(person);
        model.addAttribute("interests", declared);
        model.addAttribute(
                "names",
                people.names(declared.stream().map(Interest::person).distinct().toList()));
        model.addAttribute(
                "areaNames",
                areas.namesOf(declared.stream()
                        .map(Interest::area)
                        .filter(Objects::nonNull)
                        .toList()));
        model.addAttribute("isMember", person.isAny(Role.PANEL_MEMBERS));
        model.addAttribute("typed", typed);
        return "panel/interests";
    }
}
