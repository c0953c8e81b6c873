package org.practicereview.learning.action.web;

import java.util.Arrays;
import org.practicereview.form.Form;
import org.practicereview.learning.action.Act;
import org.practicereview.learning.action.ActionEvidence;
import org.practicereview.learning.action.ActionHandedOver;
import org.practicereview.learning.action.ActionReopened;
import org.practicereview.learning.action.ActionVerified;
import org.practicereview.learning.action.ChangedAction;
import org.practicereview.refusal.NotFound;

/** What can be done with an action, as its pages and addresses say it. */
public enum ActWords {
    CHANGE(Act.CHANGE, "change", "Change the action", "The action is changed.", ChangedAction.class),
    COMPLETION(
            Act.COMPLETION,
            "completion",
            "Mark as done",
            "The action is done. Somebody else verifies it.",
            ActionEvidence.class),
    VERIFICATION(
            Act.VERIFICATION, "verification", "Verify the action", "The action is verified.", ActionVerified.class),
    REOPENING(Act.REOPENING, "reopening", "Reopen the action", "The action is open again.", ActionReopened.class),
    HANDING_OVER(
            Act.HANDING_OVER,
            "handing-over",
            "Hand over the action",
            "The action is handed over.",
            ActionHandedOver.class);

    private final Act act;
    private final String path;
    private final String title;
    private final String done;
    private final Form form;

    ActWords(Act act, String path, String title, String done, Class<? extends Record> form) {
        this.act = act;
        this.path = path;
        this.title = title;
        this.done = done;
        this.form = Form.of(form);
    }

    /** The words of the act that has that address. */
    static ActWords of(String path) {
        return Arrays.stream(values())
                .filter(words -> words.path.equals(path))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static ActWords of(Act act) {
        return Arrays.stream(values())
                .filter(words -> words.act == act)
                .findFirst()
                .orElseThrow();
    }

    Act act() {
        return act;
    }

    public String path() {
        return path;
    }

    public String title() {
        return title;
    }

    String done() {
        return done;
    }

    Form form() {
        return form;
    }
}
