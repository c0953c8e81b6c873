package org.practicereview.publication.register.web;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicereview.form.Form;
import org.practicereview.publication.register.ActForm;
import org.practicereview.publication.register.RegisterAct.Kind;
import org.practicereview.publication.register.ReplacementForm;
import org.practicereview.refusal.NotFound;

/** What can be done with a published report on a page of its own. */
public enum Act {
    TAKING_DOWN(
            Kind.TAKEN_DOWN,
            ActForm.class,
            "Take the report down at once",
            "It disappears from the register now, and the Panel is told. The time it must stay available pauses."),
    PUTTING_BACK(
            Kind.PUT_BACK,
            ActForm.class,
            "Put the report back",
            "The days it was not available are added to the time it must stay available."),
    REMOVAL(
            Kind.REMOVED,
            ActForm.class,
            "Remove the report",
            "Its time of being available is over. It may stay longer: you decide. The archive keeps it."),
    REPLACEMENT(
            Kind.REPLACED,
            ReplacementForm.class,
            "Replace the report",
            "The newest text takes its place, and its page says so. The archive keeps what stood there.");

    private final Kind kind;
    private final Form form;
    private final String title;
    private final String effect;

    Act(Kind kind, Class<? extends Record> form, String title, String effect) {
        this.kind = kind;
        this.form = Form.of(form);
        this.title = title;
        this.effect = effect;
    }

    static Act of(String path) {
        return Arrays.stream(values())
                .filter(act -> act.path().equals(path))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    static java.util.Map<Kind, Act> byKind() {
        return Arrays.stream(values()).collect(Collectors.toMap(Act::kind, Function.identity()));
    }

    public String path() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public Kind kind() {
        return kind;
    }

    Form form() {
        return form;
    }

    public String title() {
        return title;
    }

    public String effect() {
        return effect;
    }
}
