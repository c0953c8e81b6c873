package org.practicereview.notification.web;

import org.practicereview.form.page.Carried;
import org.practicereview.notification.ForeseenChange;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What other facts would do, shown before they are saved; what was typed goes round with the page. */
final class ChangePreview {

    static final String PAGE = "cases/change-preview";

    /** The button by which whoever sees it goes back to what was typed. */
    private static final String CHANGE = "change";

    private ChangePreview() {}

    /** Whether the form is wanted again, with what was typed. */
    static boolean isToBeChanged(MultiValueMap<String, String> parameters) {
        return CHANGE.equals(parameters.getFirst("action"));
    }

    /**
     * Shows what a change would do. Each preview has a key of its own: sent twice, it is saved once.
     *
     * @param what the heading
     * @param address where it is confirmed
     */
    static void show(
            ForeseenChange foreseen,
            String what,
            String address,
            MultiValueMap<String, String> parameters,
            Model model) {
        model.addAttribute("foreseen", foreseen);
        model.addAttribute("carried", Carried.all(parameters));
        model.addAttribute("what", what);
        model.addAttribute("address", address);
    }
}
