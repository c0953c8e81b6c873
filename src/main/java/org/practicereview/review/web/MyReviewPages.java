package org.practicereview.review.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.review.Appointments;
import org.practicereview.review.DeclaredConflicts;
import org.practicereview.review.Resignation;
import org.practicereview.review.record.ReviewRecords;
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

/** A reviewer's own reviews: which they are, when they are due, and what a reviewer does with an appointment. */
@Controller
@RequestMapping("/my-reviews")
class MyReviewPages {

    private static final Form DECLARING = Form.of(DeclaredConflicts.class);
    private static final Form RESIGNING = Form.of(Resignation.class);

    private final Appointments appointments;
    private final ReviewRecords records;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final Clock clock;

    MyReviewPages(
            Appointments appointments,
            ReviewRecords records,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            Clock clock) {
        this.appointments = appointments;
        this.records = records;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.clock = clock;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("reviews", appointments.ofReviewer(current.get()));
        model.addAttribute("requests", records.waitingFor(current.get()));
        model.addAttribute("today", England.today(clock));
        model.addAttribute("person", current.get().id());
        return "reviewer/my-reviews";
    }

    @GetMapping("/{reference}/declaration")
    String askToDeclare(@PathVariable IncidentReference reference, Model model) {
        return form(reference, typedBefore.begin(DECLARING), "reviewer/declaration", model);
    }

    @PostMapping("/{reference}/declaration")
    String declare(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        afterwards.addFlashAttribute("notice", "Your declaration is recorded.");
        return send(
                reference,
                DECLARING,
                "reviewer/declaration",
                parameters,
                response,
                model,
                typed -> appointments.declare(current.get(), reference, reader.read(typed, DeclaredConflicts.class)));
    }

    @GetMapping("/{reference}/resignation")
    String askToResign(@PathVariable IncidentReference reference, Model model) {
        return form(reference, typedBefore.begin(RESIGNING), "reviewer/resignation", model);
    }

    @PostMapping("/{reference}/resignation")
    String resign(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        afterwards.addFlashAttribute("notice", "You have resigned from " + reference + ".");
        return send(
                reference,
                RESIGNING,
                "reviewer/resignation",
                parameters,
                response,
                model,
                typed -> appointments.resign(current.get(), reference, reader.read(typed, Resignation.class)));
    }

    private String send(
            IncidentReference reference,
            Form form,
            String view,
            MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            Model model,
            Consumer<ObjectNode> act) {
        appointments.one(current.get(), reference);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        try {
            act.accept(typed);
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(reference, new TypedForm(form, typed, invalid.errors()), view, model);
        }
        return "redirect:/my-reviews";
    }

    private String form(IncidentReference reference, TypedForm typed, String view, Model model) {
        model.addAttribute("review", appointments.one(current.get(), reference));
        model.addAttribute("typed", typed);
        return view;
    }
}
