package org.practicereview.rapidreview.report.web;

import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.TypedForm;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.report.ReportAnonymity;
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

/** The anonymity check of the report of a rapid review, and the page on which one find is cleared. */
@Controller
@RequestMapping("/cases/{reference}/rapid-review/report/anonymity")
class AnonymityPages {

    private final ReportAnonymity anonymity;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final ClearingForm clearing;

    AnonymityPages(ReportAnonymity anonymity, CaseReader cases, CurrentPerson current, ClearingForm clearing) {
        this.anonymity = anonymity;
        this.cases = cases;
        this.current = current;
        this.clearing = clearing;
    }

    @GetMapping
    String check(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("checked", anonymity.of(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "rapidreview/anonymity";
    }

    /** Asks about a find by its place in the list, so that no address says what was found. */
    @GetMapping("/{number}")
    String ask(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        anonymity.requireClearing(current.get(), reference);
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
        anonymity.requireClearing(person, reference);
        return clearing.refused(
                        parameters, response, (hash, find, why) -> anonymity.clear(person, reference, hash, find, why))
                .map(refused -> form(reference, number, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "These words may stay in this text.");
                    return "redirect:" + list(reference);
                });
    }

    private String form(IncidentReference reference, String number, TypedForm typed, Model model) {
        Person person = current.get();
        ReportAnonymity.Checked checked = anonymity.of(person, reference);
        model.addAttribute("seen", cases.see(person, reference));
        model.addAttribute("check", "anonymity check");
        model.addAttribute("back", list(reference));
        return clearing.page(checked.finds(), number, checked.report().hash(), typed, model);
    }

    private static String list(IncidentReference reference) {
        return "/cases/" + reference + "/rapid-review/report/anonymity";
    }
}
