package org.practicereview.administration.form;

import java.util.List;
import java.util.Map;
import org.practicereview.form.page.Carried;
import org.springframework.ui.Model;

/**
 * A page that asks whether to go on; its button sends an empty form, or what was answered before, to its own address.
 *
 * @param title the question
 * @param effects what will happen
 * @param button what goes on
 * @param back where the back link leads
 * @param warning whether something ends that cannot be brought back
 */
public record Confirmation(String title, List<String> effects, String button, String back, boolean warning) {

    /** What the button sends as {@code action}: on the page before, the same address asked for answers. */
    public static final String CONFIRMED = "confirmed";

    public String show(Model model) {
        return show(model, Map.of());
    }

    /** Asks about answers that were sent and not yet acted on: the button sends them again. */
    public String show(Model model, Map<String, List<String>> answers) {
        model.addAttribute("confirmation", this);
        model.addAttribute("carried", Carried.all(answers));
        return "administration/confirmation";
    }
}
