package org.practicereview.learning.yearly;

import java.util.Arrays;
import org.practicereview.form.Labelled;
import org.practicereview.refusal.NotFound;

/** What a yearly report says, in its order (L18). The names are stored and never change. */
public enum ReportSection implements Labelled {
    REVIEWS("Reviews and rapid reviews", "reviews"),
    DONE("What was done", "done"),
    EFFECT("How effective it was", "effect"),
    NEXT("What comes next", "next");

    private final String label;
    private final String path;

    ReportSection(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /** The section that has that address. */
    public static ReportSection of(String path) {
        return Arrays.stream(values())
                .filter(section -> section.path.equals(path))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Override
    public String label() {
        return label;
    }

    public String path() {
        return path;
    }
}
