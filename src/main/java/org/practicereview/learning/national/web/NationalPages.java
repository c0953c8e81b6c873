package org.practicereview.learning.national.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.idempotency.SentForms;
import org.practicereview.learning.national.NationalRecommendation;
import org.practicereview.learning.national.NationalRecommendations;
import org.practicereview.learning.national.NewNationalRecommendation;
import org.practicereview.learning.recommendation.WritingAdvice;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.PathNumber;
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

/** The recommendations of a national review with what the areas answered, for the Panel; the secretariat adds some. */
@Controller
@RequestMapping("/national-reviews/{number}/recommendations")
class NationalPages {

    private final NationalRecommendations recommendations;
    private final LearningTerms terms;
    private final Areas areas;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final SentForms forms;

    NationalPages(
            NationalRecommendations recommendations,
            LearningTerms terms,
            Areas areas,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            SentForms forms) {
        this.recommendations = recommendations;
        this.terms = terms;
        this.areas = areas;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.forms = forms;
    }

    @GetMapping
    String all(@PathVariable String number, Model model) {
        Form form = form();
        TypedForm typed = typedBefore.begin(form);
        return page(number, typed, model);
    }

    @PostMapping
    String add(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        recommendations.requireWriting(person);
        int review = PathNumber.of(number);
        Form form = form();
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        if (!"true".equals(parameters.getFirst("lookedAt")) && isToBeLookedAt(review, typed, model)) {
            return page(number, TypedForm.of(form, typed), model);
        }
        return forms.refused(
                        form,
                        parameters,
                        request,
                        response,
                        sent -> recommendations.add(person, review, reader.read(sent, NewNationalRecommendation.class)))
                .map(refused -> page(number, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute(
                            "notice", "The recommendation has reached the areas that it concerns.");
                    return "redirect:/national-reviews/" + review + "/recommendations";
                });
    }

    /** Whether the page shows what may make it better before it is sent; what is wrong with it is said when it is. */
    private boolean isToBeLookedAt(int review, ObjectNode typed, Model model) {
        WritingAdvice lookedAt;
        try {
            NewNationalRecommendation given = reader.read(typed, NewNationalRecommendation.class);
            lookedAt = recommendations.lookedAt(current.get(), review, given);
        } catch (InvalidAnswers saidWhenSent) {
            return false;
        }
        if (lookedAt.hints().isEmpty() && lookedAt.before().isEmpty()) {
            return false;
        }
        model.addAttribute("lookedAt", lookedAt);
        return true;
    }

    private Form form() {
        List<Option> known = areas.all().stream()
                .map((Area area) -> new Option(area.code(), area.name()))
                .toList();
        return Form.of(NewNationalRecommendation.class)
                .offering("theme", terms.options())
                .offering("areas.area", known);
    }

    private String page(String number, TypedForm typed, Model model) {
        Person person = current.get();
        int review = PathNumber.of(number);
        List<NationalRecommendation> found = recommendations.of(person, review);
        model.addAttribute("recommendations", found);
        model.addAttribute("review", review);
        model.addAttribute(
                "areaNames",
                areas.namesOf(found.stream().map(NationalRecommendation::area).toList()));
        model.addAttribute("mayWrite", person.is(Role.PANEL_SECRETARIAT));
        model.addAttribute("maySend", recommendations.maySend(person, review));
        model.addAttribute("whyNone", recommendations.whyNone(person, review).orElse(null));
        model.addAttribute("typed", typed);
        return "learning/national-review";
    }
}
