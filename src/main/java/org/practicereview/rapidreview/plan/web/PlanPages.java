package org.practicereview.rapidreview.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.notification.afterwards.Withdrawals;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.plan.NewDay;
import org.practicereview.rapidreview.plan.PlannedDay;
import org.practicereview.rapidreview.plan.RapidReviewPlans;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.refusal.StaleOnPage;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.http.HttpStatus;
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
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    PlanPages(
            RapidReviewPlans plans,
            Withdrawals withdrawals,
            CaseReader cases,
            PlanNames names,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore) {
        this.plans = plans;
        this.withdrawals = withdrawals;
        this.cases = cases;
        this.names = names;
        this.current = current;
        this.pageAnswers = pageAnswers;
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
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), FORM);
        try {
            plans.move(
                    current.get(),
                    reference,
                    day.rule().step(),
                    SeenVersion.onPage(parameters.getFirst("version")),
                    reader.read(typed, NewDay.class));
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(reference, day, new TypedForm(FORM, typed, invalid.errors()), model);
        } catch (StaleOnPage stale) {
            response.setStatus(stale.kind().status());
            model.addAttribute("changed", true);
            return form(reference, day, TypedForm.of(FORM, typed), model);
        }
        afterwards.addFlashAttribute("notice", day.rule().step().label() + ": moved.");
        return "redirect:/cases/" + reference + "/rapid-review/plan";
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
