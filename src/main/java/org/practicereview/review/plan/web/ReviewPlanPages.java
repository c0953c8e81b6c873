package org.practicereview.review.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.review.plan.NewMilestoneDay;
import org.practicereview.review.plan.PlannedMilestone;
import org.practicereview.review.plan.ReviewPlan;
import org.practicereview.review.plan.ReviewPlans;
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

/** The plan of a review, and the page on which one of its milestones is moved. */
@Controller
@RequestMapping("/cases/{reference}/review/plan")
class ReviewPlanPages {

    private static final Form FORM = Form.of(NewMilestoneDay.class);

    private final ReviewPlans plans;
    private final ReviewPlanNames names;
    private final InstalledCalendar calendar;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final Clock clock;

    ReviewPlanPages(
            ReviewPlans plans,
            ReviewPlanNames names,
            InstalledCalendar calendar,
            CaseReader cases,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore,
            Clock clock) {
        this.plans = plans;
        this.names = names;
        this.calendar = calendar;
        this.cases = cases;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.clock = clock;
    }

    @GetMapping
    String plan(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        ReviewPlan plan = plans.of(person, reference);
        LocalDate today = England.today(clock);
        model.addAttribute("plan", plan);
        model.addAttribute("slack", plan.slack(today, calendar.get()));
        model.addAttribute("misfits", plan.misfits(today));
        model.addAttribute("names", names.of(plan.milestones()));
        model.addAttribute("mayMove", plans.mayMove(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "review/plan";
    }

    @GetMapping("/{milestone}")
    String ask(@PathVariable IncidentReference reference, @PathVariable String milestone, Model model) {
        PlannedMilestone planned = find(reference, milestone);
        return form(reference, planned, typedBefore.begin(FORM), model);
    }

    @PostMapping("/{milestone}")
    String move(
            @PathVariable IncidentReference reference,
            @PathVariable String milestone,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        PlannedMilestone planned = find(reference, milestone);
        return forms.refusedChange(
                        FORM,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> plans.move(
                                current.get(),
                                reference,
                                planned.milestone(),
                                seen,
                                reader.read(typed, NewMilestoneDay.class)))
                .map(refused -> form(reference, planned, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", planned.milestone().label() + ": moved.");
                    return "redirect:/cases/" + reference + "/review/plan";
                });
    }

    private PlannedMilestone find(IncidentReference reference, String milestone) {
        Person person = current.get();
        PlannedMilestone found = plans.of(person, reference).milestones().stream()
                .filter(planned -> planned.milestone().name().equals(milestone))
                .findFirst()
                .orElseThrow(NotFound::new);
        plans.requireMoving(person, reference);
        return found;
    }

    private String form(IncidentReference reference, PlannedMilestone planned, TypedForm typed, Model model) {
        model.addAttribute("planned", planned);
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "review/plan-day";
    }
}
