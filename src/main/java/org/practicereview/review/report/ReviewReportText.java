package org.practicereview.review.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Form;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.form.Section;

/** The report of a review, section by section. A draft may leave open what the final text must have (L8). */
public record ReviewReportText(
        @Section("Recommended improvements") @Valid Improvements aboutImprovements,
        @Section("Systemic or underlying reasons") @Valid Reasons aboutReasons,
        @Section("The report") @Valid Body aboutReport,
        @Section("Further sections") @Valid Further aboutFurther,
        @Section("Draft or final text") @Valid Ahead ahead)
        implements CrossChecked {

    /** The first part a report must have. */
    public record Improvements(
            @Question(
                    value = "Summary of recommended improvements",
                    hint = "By persons in the area. A draft may leave it out; the final text must have it.")
            @AtMost(12000)
            @Nullable
            String improvements) {}

    /** The second. */
    public record Reasons(
            @Question(
                    value = "Systemic or underlying reasons",
                    hint = "Why actions were taken or not. A draft may leave it out; the final text must have it.")
            @AtMost(12000)
            @Nullable
            String systemicReasons) {}

    /** What was found. */
    public record Body(
            @Question("The report") @NotBlank(message = "Enter the report") @AtMost(60000) @Nullable
            String report) {}

    /** What this report needs beyond the others. */
    public record Further(
            @Question(value = "Further sections", each = "Section", hint = "For instance the family's own words.")
            @Size(max = Form.MOST_ENTRIES, message = "Add at most 50 sections")
            List<@Valid FurtherSection> further) {}

    /** One of them. */
    public record FurtherSection(
            @Question("Title of the section")
            @NotBlank(message = "Enter the title of the section")
            @AtMost(200)
            @Nullable
            String title,

            @Question("Text") @NotBlank(message = "Enter the text of the section") @AtMost(20000) @Nullable
            String text) {}

    /** Where it goes. */
    public record Ahead(
            @Question(
                    value = "What do you submit?",
                    hint = "Either way it is kept as it is; you go on from it when it comes back.")
            @NotNull(message = "Choose whether it is a draft or the final text")
            @Nullable
            Submitted submitted) {}

    /** What is submitted; the names are the outcomes of the step. */
    public enum Submitted implements Labelled {
        DRAFT("A draft, for comments"),
        FINAL("The final text, to be accepted");

        private final String label;

        Submitted(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    @Override
    public void check(AnswerErrors errors) {
        if (ahead.submitted() == Submitted.FINAL) {
            errors.addIf(
                            aboutImprovements.improvements() == null,
                            "/improvements",
                            "required",
                            "Enter the recommended improvements: the final text must have them")
                    .addIf(
                            aboutReasons.systemicReasons() == null,
                            "/systemicReasons",
                            "required",
                            "Enter the systemic or underlying reasons: the final text must have them");
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < aboutFurther.further().size(); i++) {
            String title = aboutFurther.further().get(i).title();
            errors.addIf(
                    title != null && !keys.add(ReportSection.furtherKey(title)),
                    "/further/" + i + "/title",
                    "title-taken",
                    "Another section has this title already");
        }
    }

    @Override
    public String toString() {
        return "ReviewReportText[***]";
    }
}
