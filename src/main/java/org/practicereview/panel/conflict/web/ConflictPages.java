package org.practicereview.panel.conflict.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.panel.conflict.MemberConflict;
import org.practicereview.panel.conflict.SettledConflict;
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

/** Recusals of members of the Panel from a case: the secretariat reads and settles them, a member declares one. */
@Controller
@RequestMapping("/cases/{reference}/panel/conflicts")
class ConflictPages {

    private static final Form DECLARATION = Form.of(DeclaredConflict.class);
    private static final Form SETTLEMENT = Form.of(SettledConflict.class);

    private final Conflicts conflicts;
    private final CaseReader cases;
    private final People people;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    ConflictPages(
            Conflicts conflicts,
            CaseReader cases,
            People people,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.conflicts = conflicts;
        this.cases = cases;
        this.people = people;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String all(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        List<MemberConflict> found = conflicts.of(person, reference);
        model.addAttribute("conflicts", found);
        model.addAttribute("reader", person.id());
        model.addAttribute(
                "names", people.names(found.stream().map(MemberConflict::person).toList()));
        model.addAttribute("seen", cases.see(person, reference));
        return "panel/conflicts";
    }

    @GetMapping("/declaration")
    String askToDeclare(@PathVariable IncidentReference reference, Model model) {
        conflicts.requireDeclaring(current.get(), reference);
        return declaration(reference, typedBefore.begin(DECLARATION), model);
    }

    @PostMapping("/declaration")
    String declare(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        conflicts.requireDeclaring(person, reference);
        return forms.refused(
                        DECLARATION,
                        parameters,
                        response,
                        typed -> conflicts.declare(person, reference, reader.read(typed, DeclaredConflict.class)))
                .map(refused -> declaration(reference, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "You are recused from " + reference + ".");
                    return "redirect:/work";
                });
    }

    @GetMapping("/{member}")
    String askToSettle(@PathVariable IncidentReference reference, @PathVariable UUID member, Model model) {
        Person person = current.get();
        MemberConflict known = conflicts.of(person, reference, member);
        conflicts.requireSettling(person, member);
        return settlement(reference, known, typedBefore.begin(SETTLEMENT), model);
    }

    @PostMapping("/{member}")
    String settle(
            @PathVariable IncidentReference reference,
            @PathVariable UUID member,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        MemberConflict known = conflicts.of(person, reference, member);
        return forms.refusedChange(
                        SETTLEMENT,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> conflicts.settle(
                                person, reference, member, seen, reader.read(typed, SettledConflict.class)))
                .map(refused -> settlement(reference, known, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "Settled.");
                    return "redirect:/cases/" + reference + "/panel/conflicts";
                });
    }

    private String declaration(IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "panel/conflict-declaration";
    }

    private String settlement(IncidentReference reference, MemberConflict conflict, TypedForm typed, Model model) {
        model.addAttribute("conflict", conflict);
        model.addAttribute("name", people.names(List.of(conflict.person())).get(conflict.person()));
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "panel/conflict-settlement";
    }
}
