package org.practicereview.notification.afterwards.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.notification.afterwards.Addenda;
import org.practicereview.notification.afterwards.NewAddendum;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.CaseReader;
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

/** The pages on which something is added to a sent notification: asked, shown once more with who is told, and then sent. */
@Controller
@RequestMapping("/cases/{reference}/notification/addenda/new")
class AddendaPages {

    private static final String SEND = "send";
    private static final String CHANGE = "change";
    private static final Form FORM = Form.of(NewAddendum.class);

    private final Addenda addenda;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final SentForms forms;

    AddendaPages(
            Addenda addenda,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            SentForms forms) {
        this.addenda = addenda;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable IncidentReference reference, Model model) {
        addenda.requireAdding(current.get(), reference);
        TypedForm typed = typedBefore.begin(FORM);
        return page("cases/addendum", reference, typed, model);
    }

    @PostMapping
    String step(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        addenda.requireAdding(person, reference);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), FORM);
        String action = parameters.getFirst("action");
        if (CHANGE.equals(action)) {
            return page("cases/addendum", reference, TypedForm.of(FORM, typed), model);
        }
        if (SEND.equals(action)) {
            return forms.refused(
                            FORM,
                            parameters,
                            request,
                            response,
                            sent -> addenda.add(person, reference, reader.read(sent, NewAddendum.class)))
                    .map(refused -> page("cases/addendum", reference, refused, model))
                    .orElseGet(() -> {
                        afterwards.addFlashAttribute(
                                "notice", "The notification was added to. Whoever was sent it is told.");
                        return "redirect:/cases/" + reference + "/notification";
                    });
        }
        try {
            reader.read(typed, NewAddendum.class);
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page("cases/addendum", reference, new TypedForm(FORM, typed, invalid.errors()), model);
        }
        return check(reference, typed, model);
    }

    /** Each page to check has a key of its own: sent twice, it adds once. */
    private String check(IncidentReference reference, ObjectNode typed, Model model) {
        model.addAttribute("answers", AnswerSummary.of(FORM, typed));
        model.addAttribute("told", addenda.told(current.get(), reference));
        return page("cases/addendum-check", reference, TypedForm.of(FORM, typed), model);
    }

    private String page(String page, IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("seen", cases.see(current.get(), reference));
        model.addAttribute("typed", typed);
        return page;
    }
}
