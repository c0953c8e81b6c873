package org.practicereview.publication.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.TypedForm;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.publication.identity.IdentityCheck;
import org.practicereview.rapidreview.report.web.ClearingForm;
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

/** The identity check of the text for publication, the page on which one find is cleared, and its signature. */
@Controller
@RequestMapping("/cases/{reference}/publication/identity")
class IdentityPages {

    private final IdentityCheck identity;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final ClearingForm clearing;

    IdentityPages(IdentityCheck identity, CaseReader cases, CurrentPerson current, ClearingForm clearing) {
        this.identity = identity;
        this.cases = cases;
        this.current = current;
        this.clearing = clearing;
    }

    @GetMapping
    String check(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("checked", identity.of(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "publication/identity";
    }

    @PostMapping("/signature")
    String sign(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes afterwards) {
        identity.sign(current.get(), reference, Objects.requireNonNullElse(parameters.getFirst("hash"), ""));
        afterwards.addFlashAttribute("notice", "The identity check is signed.");
        return "redirect:" + list(reference);
    }

    /** Asks about a find by its place in the list, so that no address says what was found. */
    @GetMapping("/{number}")
    String ask(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        identity.requireClearing(current.get(), reference);
        return form(reference, number, clearing.begin(), model);
    }

    @PostMapping("/{number}")
    String clear(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        identity.requireClearing(person, reference);
        return clearing.refused(
                        parameters, response, (hash, find, why) -> identity.clear(person, reference, hash, find, why))
                .map(refused -> form(reference, number, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "These words may stay in this text.");
                    return "redirect:" + list(reference);
                });
    }

    private String form(IncidentReference reference, String number, TypedForm typed, Model model) {
        Person person = current.get();
        IdentityCheck.Checked checked = identity.of(person, reference);
        model.addAttribute("seen", cases.see(person, reference));
        model.addAttribute("check", "identity check");
        model.addAttribute("back", list(reference));
        return clearing.page(checked.finds(), number, checked.text().hash(), typed, model);
    }

    private static String list(IncidentReference reference) {
        return "/cases/" + reference + "/publication/identity";
    }
}
