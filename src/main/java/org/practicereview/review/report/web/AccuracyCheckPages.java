package org.practicereview.review.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.PathNumber;
import org.practicereview.review.report.AccuracyCheck;
import org.practicereview.review.report.AccuracyChecks;
import org.practicereview.review.report.CheckWithdrawn;
import org.practicereview.review.report.SharedSections;
import org.practicereview.review.report.SharingRules;
import org.practicereview.workflow.Facts.Fact;
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

/** Showing sections of a draft to an agency, and taking that back. */
@Controller
@RequestMapping("/cases/{reference}/review-report/accuracy-checks")
class AccuracyCheckPages {

    private static final Form WITHDRAWAL = Form.of(CheckWithdrawn.class);

    private final AccuracyChecks checks;
    private final SharingRules rules;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final SentForms forms;

    AccuracyCheckPages(
            AccuracyChecks checks,
            SharingRules rules,
            CaseReader cases,
            CurrentPerson current,
            FormReader reader,
            TypedBefore typedBefore,
            SentForms forms) {
        this.checks = checks;
        this.rules = rules;
        this.cases = cases;
        this.current = current;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.forms = forms;
    }

    @GetMapping("/sharing")
    String ask(@PathVariable IncidentReference reference, Model model) {
        CaseFile file = checks.requireSharing(current.get(), reference);
        Form form = form(file);
        TypedForm typed = typedBefore.begin(form);
        return sharing(file, typed, model);
    }

    @PostMapping("/sharing")
    String share(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        CaseFile file = checks.requireSharing(person, reference);
        Form form = form(file);
        return forms.refused(
                        form,
                        parameters,
                        request,
                        response,
                        typed -> checks.share(person, reference, reader.read(typed, SharedSections.class)))
                .map(refused -> sharing(file, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The agency is shown its sections.");
                    return "redirect:" + base(reference);
                });
    }

    @GetMapping("/{number}/withdrawal")
    String askToWithdraw(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        AccuracyCheck check = withdrawable(reference, number);
        TypedForm typed = typedBefore.begin(WITHDRAWAL);
        return withdrawing(reference, check, typed, model);
    }

    @PostMapping("/{number}/withdrawal")
    String withdraw(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        AccuracyCheck check = withdrawable(reference, number);
        return forms.refusedChange(
                        WITHDRAWAL,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> checks.withdraw(
                                current.get(),
                                reference,
                                check.number(),
                                seen,
                                reader.read(typed, CheckWithdrawn.class)))
                .map(refused -> withdrawing(reference, check, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The agency is shown nothing of the report any more.");
                    return "redirect:" + base(reference);
                });
    }

    private AccuracyCheck withdrawable(IncidentReference reference, String number) {
        Person person = current.get();
        AccuracyCheck check = checks.one(person, reference, PathNumber.of(number));
        checks.requireSharing(person, reference);
        return check;
    }

    private Form form(CaseFile file) {
        List<Option> accounts = rules.contributors(file).stream()
                .map(holder -> new Option(holder.id().toString(), holder.name()))
                .toList();
        List<Option> sections = checks.sections(file).stream()
                .map(section -> new Option(section.key(), section.title()))
                .toList();
        return Form.of(SharedSections.class).offering("account", accounts).oneForEach("sections", "section", sections);
    }

    private String sharing(CaseFile file, TypedForm typed, Model model) {
        if (checks.sections(file).isEmpty()) {
            throw new Conflict(
                    "no-accuracy-check", "No accuracy check is under way: nothing is shown to agencies now.");
        }
        return page(
                file.reference(),
                new FormPage(
                        "Show sections to an agency",
                        List.of(
                                new Fact("Who sees it", "The account you choose, and nobody else of an agency"),
                                new Fact("Due on, where you name no day", DayInWords.of(rules.dueByRule(file)))),
                        "Show them",
                        base(file.reference()),
                        null,
                        typed),
                model);
    }

    private String withdrawing(IncidentReference reference, AccuracyCheck check, TypedForm typed, Model model) {
        return page(
                reference,
                new FormPage(
                        "Withdraw accuracy check " + check.number(),
                        List.of(new Fact("Agency", check.agency())),
                        "Withdraw it",
                        base(reference),
                        check.version(),
                        typed),
                model);
    }

    private String page(IncidentReference reference, FormPage page, Model model) {
        model.addAttribute("asking", page);
        model.addAttribute("typed", page.typed());
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "reviewreport/form";
    }

    private static String base(IncidentReference reference) {
        return "/cases/" + reference + "/review-report";
    }
}
