package org.practicereview.administration.form;

import java.util.List;
import org.springframework.ui.Model;

/**
 * A page that asks whether to go on; its button sends an empty form to its own address.
 *
 * @param title the question
 * @param effects what will happen
 * @param button what goes on
 * @param back where the back link leads
 * @param warning whether something ends that cannot be brought back
 */
public record Confirmation(String title, List<String> effects, String button, String back, boolean warning) {

    public String show(Model model) {
        model.addAttribute("confirmation", this);
        return "administration/confirmation";
    }
}
