package org.practicereview.rapidreview.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.notification.afterwards.Withdrawals;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.plan.NewDay;
import org.practicereview.rapidreview.plan.PlannedDay;
import org.practicereview.rapidreview.plan.RapidReviewPlans;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.view.CaseReader;
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

/** The plan of a rapid review, and the page on which one of its days is moved. */
@Controller
@RequestMapping("/cases/{reference}/rapid-review/plan")
class PlanPages {

    private static final Form FORM = Form.of(NewDay.class);

    private final RapidReviewPlans plans;
    private final Withdrawals withdrawals;
    private final CaseReader cases;
    private final PlanNames names;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    PlanPages(
            RapidReviewPlans plans,
            Withdrawals withdrawals,
            CaseReader cases,
            PlanNames names,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.plans = plans;
        this.withdrawals = withdrawals;
        this.cases = cases;
        this.names = names;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String plan(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        List<PlannedDay> plan = plans.of(person, reference);
        model.addAttribute("plan", plan);
        model.addAttribute("names", names.of(plan));
        model.addAttribute("mayMove", plans.mayMove(person, reference));
        SeenCase seen = cases.see(person, reference);
        model.addAttribute("withdrawals", withdrawals.of(seen));
        model.addAttribute("seen", seen);
        return "rapidreview/plan";
    }

    @GetMapping("/{step}")
    String ask(@PathVariable IncidentReference reference, @PathVariable String step, Model model) {
        PlannedDay day = day(reference, step);
        return form(reference, day, typedBefore.begin(FORM), model);
    }

    @PostMapping("/{step}")
    String move(
            @PathVariable IncidentReference reference,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        PlannedDay day = day(reference, step);
        return forms.refusedChange(
                        FORM,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> plans.move(
                                current.get(), reference, day.rule().step(), seen, reader.read(typed, NewDay.class)))
                .map(refused -> form(reference, day, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", day.rule().step().label() + ": moved.");
                    return "redirect:/cases/" + reference + "/rapid-review/plan";
                });
    }

    private PlannedDay day(IncidentReference reference, String step) {
        Person person = current.get();
        PlannedDay found = plans.of(person, reference).stream()
                .filter(day -> day.rule().step().name().equals(step))
                .findFirst()
                .orElseThrow(NotFound::new);
        plans.requireMoving(person, reference);
        return found;
    }

    private String form(IncidentReference reference, PlannedDay day, TypedForm typed, Model model) {
        model.addAttribute("day", day);
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "rapidreview/plan-day";
    }
}
