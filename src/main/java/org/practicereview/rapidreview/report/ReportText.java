package org.practicereview.rapidreview.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.form.Section;

/** The report of a rapid review, section by section, for the Panel and without names (RR2, RR10, RR13). */
public record ReportText(
        @Section("Facts") @Valid Facts aboutFacts,
        @Section("Family and context") @Valid Family aboutFamily,
        @Section("Involvement of agencies") @Valid Agencies aboutAgencies,
        @Section("Key practice") @Valid KeyPractice aboutKeyPractice,
        @Section("Immediate actions") @Valid ImmediateActions aboutImmediateActions,
        @Section("Learning") @Valid Learning aboutLearning) {

    /** What happened. */
    public record Facts(
            @Question(value = "What happened?", hint = "Without names, dates of birth, addresses or schools.")
            @NotBlank(message = "Enter what happened")
            @AtMost(8000)
            @Nullable
            String facts) {}

    /** The child's and family's context, with what inequality did to it (RR2). */
    public record Family(
            @Question(
                    value = "Who is in the family, and what is their context?",
                    hint = "Also how racism and other inequalities may have affected them. Without names.")
            @NotBlank(message = "Enter who is in the family, and their context")
            @AtMost(8000)
            @Nullable
            String family) {}

    /** What each agency did. */
    public record Agencies(
            @Question("How was each agency involved?")
            @NotBlank(message = "Enter how each agency was involved")
            @AtMost(20000)
            @Nullable
            String agencies) {}

    /** The episodes that mattered. */
    public record KeyPractice(
            @Question(value = "Which episodes of practice matter, and what do they show?", hint = "Not for blame.")
            @NotBlank(message = "Enter which episodes of practice matter")
            @AtMost(20000)
            @Nullable
            String keyPractice) {}

    /** What was done at once. */
    public record ImmediateActions(
            @Question("What was done at once to keep children safe?")
            @NotBlank(message = "Enter what was done at once, or that nothing was needed")
            @AtMost(4000)
            @Nullable
            String immediateActions) {}

    /** What can be learned already. */
    public record Learning(
            @Question("What has been learned, and what is done about it?")
            @NotBlank(message = "Enter what has been learned")
            @AtMost(8000)
            @Nullable
            String learning) {}

    /** A report that begins with what is known already. */
    public static ReportText of(
            String facts, String agencies, String keyPractice, String immediateActions, String learning) {
        return new ReportText(
                new Facts(facts),
                new Family(null),
                new Agencies(agencies),
                new KeyPractice(keyPractice),
                new ImmediateActions(immediateActions),
                new Learning(learning));
    }

    @Override
    public String toString() {
        return "ReportText[***]";
    }
}
