package org.practicereview.rapidreview.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.rapidreview.report.CheckedFind;
import org.practicereview.rapidreview.report.ClearedFind;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * The page on which one find in a checked text is cleared. It is asked for by its place in the list, so that no address says
 * what was found.
 */
@Component
public class ClearingForm {

    private static final Form FORM = Form.of(ClearedFind.class);

    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    ClearingForm(SentForms forms, FormReader reader, TypedBefore typedBefore) {
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    /** What clears a find: in the text with that hash, the find with that key. */
    @FunctionalInterface
    public interface Clearing {
        void clear(String hash, String find, ClearedFind why);
    }

    /** The form as it begins: empty, or with what had been typed before. */
    public TypedForm begin() {
        return typedBefore.begin(FORM);
    }

    /**
     * Clears what was sent.
     *
     * @return the form as it was typed, with what is wrong with it; nothing where the find was cleared
     */
    public Optional<TypedForm> refused(
            MultiValueMap<String, String> parameters, HttpServletResponse response, Clearing clearing) {
        return forms.refused(
                FORM,
                parameters,
                response,
                typed -> clearing.clear(
                        Objects.requireNonNullElse(parameters.getFirst("hash"), ""),
                        Objects.requireNonNullElse(parameters.getFirst("find"), ""),
                        reader.read(typed, ClearedFind.class)));
    }

    /**
     * The page of the find with that number; which check it is of and the way back to its list are added by who asks.
     *
     * @param hash of the text that was checked
     * @throws NotFound when the list has no such number
     */
    public String page(List<CheckedFind> finds, String number, String hash, TypedForm typed, Model model) {
        CheckedFind find =
                finds.stream().skip(PathNumber.of(number) - 1L).findFirst().orElseThrow(NotFound::new);
        model.addAttribute("find", find.find());
        model.addAttribute("number", number);
        model.addAttribute("hash", hash);
        model.addAttribute("typed", typed);
        return "cases/find-clearing";
    }
}
