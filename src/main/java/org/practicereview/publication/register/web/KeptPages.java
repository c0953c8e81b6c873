package org.practicereview.publication.register.web;

import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.publication.register.RegisterActs;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report of a case in the register and its archive, for those who work on the case; and what is done with it. */
@Controller
@RequestMapping("/cases/{reference}/publication/register")
class KeptPages {

    private final RegisterActs acts;
    private final ActDesk desk;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final TypedBefore typedBefore;

    KeptPages(
            RegisterActs acts,
            ActDesk desk,
            CaseReader cases,
            CurrentPerson current,
            SentForms forms,
            TypedBefore typedBefore) {
        this.acts = acts;
        this.desk = desk;
        this.cases = cases;
        this.current = current;
        this.forms = forms;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String kept(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("kept", acts.of(person, reference));
        model.addAttribute("actsByKind", Act.byKind());
        model.addAttribute("seen", cases.see(person, reference));
        return "publication/kept";
    }

    @GetMapping("/repository.zip")
    ResponseEntity<byte[]> repository(@PathVariable IncidentReference reference) {
        return desk.repository(current.get(), reference);
    }

    @GetMapping("/{act}")
    String ask(@PathVariable IncidentReference reference, @PathVariable String act, Model model) {
        acts.requireKeeper(current.get(), reference);
        Act asked = Act.of(act);
        TypedForm typed = typedBefore.begin(asked.form());
        return form(reference, asked, typed, model);
    }

    @PostMapping("/{act}")
    String act(
            @PathVariable IncidentReference reference,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        acts.requireKeeper(person, reference);
        Act asked = Act.of(act);
        return forms.refused(asked.form(), parameters, response, typed -> desk.act(person, reference, asked, typed))
                .map(refused -> form(reference, asked, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", asked.kind().label() + ".");
                    return "redirect:/cases/" + reference + "/publication/register";
                });
    }

    private String form(IncidentReference reference, Act act, TypedForm typed, Model model) {
        model.addAttribute("act", act);
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "publication/kept-act";
    }
}
