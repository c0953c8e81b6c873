package org.practicereview.rapidreview.agency.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.IntConsumer;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.rapidreview.agency.AgencyAnswers.Asked;
import org.practicereview.rapidreview.agency.AgencySummary;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.refusal.StaleOnPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The form of an agency: typed, saved, checked, sent; the same for whoever signs in and whoever holds a link. */
@Component
class ReturnForms {

    private static final Form FORM = Form.of(AgencySummary.class);

    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    ReturnForms(PageAnswers pageAnswers, FormReader reader, TypedBefore typedBefore) {
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    /** The way somebody came to a request; each call proves anew that it may be answered. */
    interface Way {

        /** Address of the form. */
        String address();

        Asked look();

        Asked save(IntConsumer seen, JsonNode typed);

        Asked send(IntConsumer seen, JsonNode answers);
    }

    String show(Way way, Model model) {
        Asked asked = way.look();
        TypedForm typed = typedBefore
                .form(FORM)
                .orElseGet(() -> TypedForm.of(FORM, asked.draft().answers()));
        return form(way, asked, typed, model);
    }

    String typed(
            Way way,
            MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), FORM);
        String action = parameters.getFirst("action");
        String seen = parameters.getFirst("draftVersion");
        if (EntryButtons.press(action, FORM, typed)) {
            // nothing is saved yet: what a colleague saved meanwhile is told when it is
            model.addAttribute("draftVersion", seen);
            return form(way, way.look(), TypedForm.of(FORM, typed), model);
        }
        try {
            way.save(SeenVersion.onPage(seen), typed);
            if ("save".equals(action)) {
                afterwards.addFlashAttribute("notice", "Saved. You can come back and go on.");
                return "redirect:" + way.address();
            }
            reader.read(typed, AgencySummary.class);
            return "redirect:" + way.address() + "/check";
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(way, way.look(), new TypedForm(FORM, typed, invalid.errors()), model);
        } catch (StaleOnPage stale) {
            response.setStatus(stale.kind().status());
            model.addAttribute("changed", true);
            return form(way, way.look(), TypedForm.of(FORM, typed), model);
        }
    }

    String check(Way way, Model model) {
        Asked asked = way.look();
        model.addAttribute("answers", AnswerSummary.of(FORM, asked.draft().answers()));
        return page("rapidreview/return-check", way, asked, model);
    }

    /** Sends what is saved, if it is what was checked; what is not complete goes back to the form. */
    String send(Way way, MultiValueMap<String, String> parameters, HttpServletResponse response, Model model) {
        Asked asked = way.look();
        try {
            Asked sent = way.send(
                    SeenVersion.onPage(parameters.getFirst("draftVersion")),
                    asked.draft().answers());
            return page("rapidreview/return-sent", way, sent, model);
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(way, asked, new TypedForm(FORM, asked.draft().answers(), invalid.errors()), model);
        }
    }

    private static String form(Way way, Asked asked, TypedForm typed, Model model) {
        model.addAttribute("typed", typed);
        return page(asked.open() ? "rapidreview/return" : "rapidreview/return-sent", way, asked, model);
    }

    private static String page(String page, Way way, Asked asked, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("address", way.address());
        return page;
    }
}
