package org.practicereview.rapidreview.joint.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.joint.JoiningArea;
import org.practicereview.rapidreview.joint.JointReviews;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.CaseSurroundings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the areas that take part in a rapid review. */
@Controller
@RequestMapping("/cases/{reference}/rapid-review/areas")
class JointReviewPages {

    private final JointReviews reviews;
    private final CaseReader cases;
    private final CaseSurroundings surroundings;
    private final Areas areas;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    JointReviewPages(
            JointReviews reviews,
            CaseReader cases,
            CaseSurroundings surroundings,
            Areas areas,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.reviews = reviews;
        this.cases = cases;
        this.surroundings = surroundings;
        this.areas = areas;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String all(@PathVariable IncidentReference reference, Model model) {
        return page(reference, typedBefore.begin(form(current.get(), reference)), model);
    }

    @PostMapping
    String join(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        reviews.requireChanging(person, reference);
        return forms.refused(form(person, reference), parameters, response, typed -> {
                    JoiningArea joining = reader.read(typed, JoiningArea.class);
                    reviews.join(person, reference, joining);
                    afterwards.addFlashAttribute(
                            "notice", areas.nameOf(joining.area()) + " takes part in the rapid review.");
                })
                .map(refused -> page(reference, refused, model))
                .orElse("redirect:/cases/" + reference + "/rapid-review/areas");
    }

    @PostMapping("/{code}/ending")
    String part(@PathVariable IncidentReference reference, @PathVariable String code, RedirectAttributes afterwards) {
        reviews.part(current.get(), reference, code);
        afterwards.addFlashAttribute("notice", areas.nameOf(code) + " takes part in the rapid review no longer.");
        return "redirect:/cases/" + reference + "/rapid-review/areas";
    }

    private Form form(Person person, IncidentReference reference) {
        List<Option> choices = reviews.others(person, reference).stream()
                .map(area -> new Option(area.code(), area.name()))
                .toList();
        return Form.of(JoiningArea.class).offering("area", choices);
    }

    private String page(IncidentReference reference, TypedForm typed, Model model) {
        Person person = current.get();
        model.addAttribute("seen", cases.see(person, reference));
        model.addAttribute("joint", surroundings.named(reviews.takingPart(person, reference)));
        model.addAttribute("mayChange", reviews.mayChange(person, reference));
        model.addAttribute("typed", typed);
        return "rapidreview/areas";
    }
}
