package org.practicereview.notification.afterwards.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.notification.afterwards.ProposedWithdrawal;
import org.practicereview.notification.afterwards.Withdrawal;
import org.practicereview.notification.afterwards.Withdrawals;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
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

/** What was proposed on withdrawing a notification, and where it is proposed. What follows are tasks of the case. */
@Controller
@RequestMapping("/cases/{reference}/withdrawals")
class WithdrawalPages {

    private static final Form FORM = Form.of(ProposedWithdrawal.class);

    private final Withdrawals withdrawals;
    private final People people;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    WithdrawalPages(
            Withdrawals withdrawals,
            People people,
            CaseReader cases,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.withdrawals = withdrawals;
        this.people = people;
        this.cases = cases;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String ask(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        if (!withdrawals.mayPropose(person, reference)
                && withdrawals.of(person, reference).isEmpty()) {
            withdrawals.requireProposing(person, reference);
        }
        TypedForm typed = typedBefore.begin(FORM);
        return page(reference, typed, model);
    }

    @PostMapping
    String propose(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        return forms.refused(FORM, parameters, request, response, typed -> {
                    withdrawals.requireProposing(person, reference);
                    withdrawals.propose(person, reference, reader.read(typed, ProposedWithdrawal.class));
                })
                .map(refused -> page(reference, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The three partners are asked for their views.");
                    return "redirect:/cases/" + reference;
                });
    }

    private String page(IncidentReference reference, TypedForm typed, Model model) {
        Person person = current.get();
        List<Withdrawal> all = withdrawals.of(person, reference);
        model.addAttribute("seen", cases.see(person, reference));
        model.addAttribute("withdrawals", all);
        model.addAttribute(
                "names",
                people.names(all.stream()
                        .flatMap(one -> Stream.of(one.by(), one.endedBy()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        model.addAttribute("mayPropose", withdrawals.mayPropose(person, reference));
        model.addAttribute("typed", typed);
        return "cases/withdrawal";
    }
}
