package org.practicereview.notification.authority.web;

import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.notification.ConcernedAreas;
import org.practicereview.notification.authority.EndedAccess;
import org.practicereview.notification.authority.NamedAreas;
import org.practicereview.notification.authority.OtherAreas;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.CaseSurroundings;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The areas that have to do with a case: which they are, and ending that one of them reads it. */
@Controller
@RequestMapping("/cases/{reference}/areas")
class AreasPages {

    private static final Form ENDING = Form.of(EndedAccess.class);

    private final OtherAreas otherAreas;
    private final ConcernedAreas concerned;
    private final CaseReader cases;
    private final CaseSurroundings surroundings;
    private final Areas areas;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    AreasPages(
            OtherAreas otherAreas,
            ConcernedAreas concerned,
            CaseReader cases,
            CaseSurroundings surroundings,
            Areas areas,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.otherAreas = otherAreas;
        this.concerned = concerned;
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
        SeenCase seen = cases.see(current.get(), reference);
        Form questions = naming();
        TypedForm known = TypedForm.of(questions, reader.write(otherAreas.named(seen.file())));
        return page(seen, typedBefore.form(questions).orElse(known), model);
    }

    @PostMapping
    String name(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        otherAreas.requireChanging(person, reference);
        return forms.refusedChange(
                        naming(),
                        parameters,
                        response,
                        model,
                        (seen, typed) -> otherAreas.name(person, reference, reader.read(typed, NamedAreas.class), seen))
                .map(refused -> page(cases.see(person, reference), refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The areas are saved.");
                    return "redirect:/cases/" + reference + "/areas";
                });
    }

    @GetMapping("/{code}/ending")
    String askToEnd(@PathVariable IncidentReference reference, @PathVariable String code, Model model) {
        otherAreas.requireEnding(current.get(), reference, code);
        TypedForm typed = typedBefore.begin(ENDING);
        return ending(reference, code, typed, model);
    }

    @PostMapping("/{code}/ending")
    String end(
            @PathVariable IncidentReference reference,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        otherAreas.requireEnding(person, reference, code);
        return forms.refused(
                        ENDING,
                        parameters,
                        response,
                        typed -> otherAreas.end(person, reference, code, reader.read(typed, EndedAccess.class)))
                .map(refused -> ending(reference, code, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", areas.nameOf(code) + " may no longer read this case.");
                    return "redirect:/cases/" + reference + "/areas";
                });
    }

    @PostMapping("/{code}/restoration")
    String restore(
            @PathVariable IncidentReference reference, @PathVariable String code, RedirectAttributes afterwards) {
        otherAreas.restore(current.get(), reference, code);
        afterwards.addFlashAttribute("notice", areas.nameOf(code) + " may read this case again.");
        return "redirect:/cases/" + reference + "/areas";
    }

    private Form naming() {
        return concerned.offering(Form.of(NamedAreas.class));
    }

    private String page(SeenCase seen, TypedForm typed, Model model) {
        model.addAttribute("seen", seen);
        model.addAttribute("typed", typed);
        model.addAttribute("mayChange", otherAreas.mayChange(seen.person(), seen.file()));
        model.addAttribute("otherAreas", surroundings.named(otherAreas.of(seen.person(), seen.file())));
        return "cases/areas";
    }

    private String ending(IncidentReference reference, String code, TypedForm typed, Model model) {
        model.addAttribute("seen", cases.see(current.get(), reference));
        model.addAttribute("code", code);
        model.addAttribute("area", areas.nameOf(code));
        model.addAttribute("typed", typed);
        return "cases/area-ending";
    }
}
