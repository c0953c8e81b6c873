package org.practicereview.review.national.terms.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.terms.NationalTerms;
import org.practicereview.review.national.terms.NationalTermsVersion;
import org.practicereview.review.national.terms.NewNationalTerms;
import org.practicereview.review.national.terms.SettledNationalTerms;
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

/** The terms of reference of a national review: written by the secretariat, approved by somebody else. */
@Controller
@RequestMapping("/national-reviews/{number}/terms")
class NationalTermsPages {

    private static final Form WRITING = Form.of(NewNationalTerms.class);
    private static final Form SETTLING = Form.of(SettledNationalTerms.class);

    private final NationalTerms terms;
    private final NationalReviews reviews;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    NationalTermsPages(
            NationalTerms terms,
            NationalReviews reviews,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.terms = terms;
        this.reviews = reviews;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String all(@PathVariable String number, Model model) {
        int review = PathNumber.of(number);
        List<NationalTermsVersion> versions = terms.of(current.get(), review);
        NationalTermsVersion last = versions.isEmpty() ? null : versions.get(0);
        return page(review, next(last), model);
    }

    /** What is asked next. */
    private TypedForm next(@Nullable NationalTermsVersion last) {
        return last != null && last.isWaiting() ? typedBefore.begin(SETTLING) : begun(last);
    }

    /** A further version begins with the words of the last one. */
    private TypedForm begun(@Nullable NationalTermsVersion last) {
        return typedBefore
                .form(WRITING)
                .orElseGet(() -> TypedForm.of(
                        WRITING, (ObjectNode) reader.write(new NewNationalTerms(last == null ? null : last.terms()))));
    }

    @PostMapping
    String write(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        terms.requireWriting(person);
        int review = PathNumber.of(number);
        return forms.refused(
                        WRITING,
                        parameters,
                        request,
                        response,
                        typed -> terms.write(person, review, reader.read(typed, NewNationalTerms.class)))
                .map(refused -> page(review, refused, model))
                .orElseGet(() -> done(review, "The terms wait to be approved by somebody else.", afterwards));
    }

    @PostMapping("/decision")
    String settle(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        terms.requireSettling(person);
        int review = PathNumber.of(number);
        return forms.refusedChange(
                        SETTLING,
                        parameters,
                        response,
                        model,
                        (seen, typed) ->
                                terms.settle(person, review, seen, reader.read(typed, SettledNationalTerms.class)))
                .map(refused -> page(review, refused, model))
                .orElseGet(() -> done(review, "The decision on the terms is recorded.", afterwards));
    }

    private static String done(int review, String notice, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("notice", notice);
        return "redirect:/national-reviews/" + review + "/terms";
    }

    private String page(int review, TypedForm typed, Model model) {
        Person person = current.get();
        List<NationalTermsVersion> versions = terms.of(person, review);
        NationalTermsVersion last = versions.isEmpty() ? null : versions.get(0);
        boolean waits = last != null && last.isWaiting();
        model.addAttribute("found", reviews.one(person, review));
        model.addAttribute("versions", versions);
        model.addAttribute("waits", waits);
        model.addAttribute("maySettle", waits && terms.maySettle(person, last));
        model.addAttribute("mayWrite", !waits && person.is(Role.PANEL_SECRETARIAT));
        model.addAttribute("version", NationalTerms.version(versions));
        // what was typed for a step that somebody else has taken is shown where it can be copied
        if (typed.form().type() != (waits ? SETTLING : WRITING).type()) {
            throw SeenVersion.taken();
        }
        model.addAttribute("typed", typed);
        return "panel/national-review-terms";
    }
}
