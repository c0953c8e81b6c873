package org.practicereview.review.terms.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.RefusedAnswer;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.review.terms.ReviewTerms;
import org.practicereview.review.terms.Terms;
import org.practicereview.review.terms.TermsVersion;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Facts;
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
import tools.jackson.databind.node.ObjectNode;

/** The versions of the terms of reference, and the page on which they are changed. */
@Controller
@RequestMapping("/cases/{reference}/review/terms")
class TermsPages {

    private static final Form FORM = Form.of(Terms.class);

    private final ReviewTerms terms;
    private final TermsNames names;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    TermsPages(
            ReviewTerms terms,
            TermsNames names,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.terms = terms;
        this.names = names;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    /** A version with its words as rows. */
    record Read(TermsVersion version, List<Facts.Fact> rows) {

        static Read of(TermsVersion version) {
            return new Read(
                    version, AnsweredFacts.of("Terms", FORM, version.terms()).rows());
        }
    }

    @GetMapping
    String all(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        List<TermsVersion> versions = terms.of(person, reference);
        model.addAttribute("versions", versions.stream().map(Read::of).toList());
        model.addAttribute("names", names.of(versions));
        model.addAttribute("mayChange", terms.mayChange(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "review/terms";
    }

    @GetMapping("/changing")
    String ask(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        terms.requireChanging(person, reference);
        List<TermsVersion> versions = terms.of(person, reference);
        TypedForm typed = typedBefore.form(FORM).orElseGet(() -> TypedForm.of(FORM, newest(versions)));
        return form(reference, typed, versions.size(), model);
    }

    /** A change begins with the words of the newest version, and without its reason. */
    private ObjectNode newest(List<TermsVersion> versions) {
        ObjectNode words = pageAnswers.read(Map.of(), FORM);
        versions.stream()
                .limit(1)
                .forEach(newest -> newest.terms()
                        .propertyStream()
                        .forEach(answer -> words.set(answer.getKey(), answer.getValue())));
        words.putNull(Terms.REASON);
        return words;
    }

    @PostMapping("/changing")
    String change(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        terms.requireChanging(person, reference);
        return forms.refusedChange(
                        FORM,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> RefusedAnswer.whereForbidden(
                                "", () -> terms.change(person, reference, seen, reader.read(typed, Terms.class))))
                .map(refused ->
                        form(reference, refused, terms.of(person, reference).size(), model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute(
                            "notice", "The changed terms wait for approval. Until then the earlier ones hold.");
                    return "redirect:/cases/" + reference + "/review/terms";
                });
    }

    private String form(IncidentReference reference, TypedForm typed, int version, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "review/terms-changing";
    }
}
