package org.practicereview.publication.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.publication.identity.IdentityCheck;
import org.practicereview.rapidreview.report.CheckedFind;
import org.practicereview.rapidreview.report.ClearedFind;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.api.Numbers;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.http.HttpStatus;
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

/** The identity check of the text for publication, the page on which one find is cleared, and its signature. */
@Controller
@RequestMapping("/cases/{reference}/publication/identity")
class IdentityPages {

    private static final Form FORM = Form.of(ClearedFind.class);

    private final IdentityCheck identity;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;

    IdentityPages(
            IdentityCheck identity,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader) {
        this.identity = identity;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
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
        return "redirect:/cases/" + reference + "/publication/identity";
    }

    /** By its place in the list, so that no address says what was found. */
    @GetMapping("/{number}")
    String ask(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        identity.requireClearing(current.get(), reference);
        return form(reference, number, TypedForm.of(FORM, pageAnswers.read(Map.of(), FORM)), model);
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
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), FORM);
        try {
            identity.clear(
                    person,
                    reference,
                    Objects.requireNonNullElse(parameters.getFirst("hash"), ""),
                    Objects.requireNonNullElse(parameters.getFirst("find"), ""),
                    reader.read(typed, ClearedFind.class));
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(reference, number, new TypedForm(FORM, typed, invalid.errors()), model);
        }
        afterwards.addFlashAttribute("notice", "These words may stay in this text.");
        return "redirect:/cases/" + reference + "/publication/identity";
    }

    private String form(IncidentReference reference, String number, TypedForm typed, Model model) {
        Person person = current.get();
        IdentityCheck.Checked checked = identity.of(person, reference);
        CheckedFind find = checked.finds().stream()
                .skip(Numbers.of(number) - 1L)
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("find", find.find());
        model.addAttribute("hash", checked.text().hash());
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(person, reference));
        model.addAttribute("back", "/cases/" + reference + "/publication/identity");
        model.addAttribute("number", number);
        return "publication/identity-clearing";
    }
}
