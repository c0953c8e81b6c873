package org.practicereview.administration.form;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.refusal.StaleOnPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows forms, takes what was sent, and shows it again with what is wrong. */
@Component
public class FormDesk {

    private static final String VIEW = "administration/form";

    private final PageAnswers pageAnswers;
    private final TypedBefore typedBefore;

    FormDesk(PageAnswers pageAnswers, TypedBefore typedBefore) {
        this.pageAnswers = pageAnswers;
        this.typedBefore = typedBefore;
    }

    /** The page, empty or with what had been typed before. */
    public String show(FormPage page, Model model) {
        return show(page, pageAnswers.read(Map.of(), page.form()), model);
    }

    /** The page with what is known, or with what had been typed before. */
    public String show(FormPage page, JsonNode known, Model model) {
        return view(page, typedBefore.form(page.form()).orElseGet(() -> TypedForm.of(page.form(), known)), model);
    }

    /**
     * Does what was asked for, and goes on to the page the work names. Where somebody else was faster, the page tells of it
     * and keeps what was typed.
     *
     * @param work what to do with the answers; may refuse them with {@link InvalidAnswers}, or with {@link StaleOnPage}
     */
    public String send(
            FormPage page,
            Map<String, List<String>> parameters,
            HttpServletResponse response,
            Model model,
            Function<JsonNode, String> work) {
        ObjectNode answers = pageAnswers.read(parameters, page.form());
        String action = parameters.getOrDefault("action", List.of("")).get(0);
        if (EntryButtons.press(action, page.form(), answers)) {
            return view(page, TypedForm.of(page.form(), answers), model);
        }
        try {
            return work.apply(answers);
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view(page, new TypedForm(page.form(), answers, invalid.errors()), model);
        } catch (StaleOnPage stale) {
            response.setStatus(stale.kind().status());
            model.addAttribute("changed", true);
            return view(page, TypedForm.of(page.form(), answers), model);
        }
    }

    private static String view(FormPage page, TypedForm typed, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("typed", typed);
        return VIEW;
    }
}
