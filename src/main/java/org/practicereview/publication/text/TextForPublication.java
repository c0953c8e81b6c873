package org.practicereview.publication.text;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** A text for publication as it is written. */
public record TextForPublication(
        @Question(value = "Title", hint = "It is read by everybody, and must say nothing of the child.")
        @NotBlank(message = "Enter a title")
        @AtMost(200)
        @Nullable
        String title,

        @Question(value = "Name of the reviewer", hint = "A published report names its reviewer.")
        @AtMost(200)
        @Nullable
        String reviewer,

        @Question(value = "Why is the reviewer not named?", hint = "Only where no name is entered.")
        @AtMost(500)
        @Nullable
        String notNamedBecause,

        @Question(value = "Themes", hint = "By them the report is found in the public register.")
        @NotEmpty(message = "Choose at least one theme")
        @Nullable
        List<String> themes,

        @Question(value = "Parts", each = "Part", personal = true)
        @NotEmpty(message = "Enter at least one part")
        @Valid
        @Nullable
        List<Part> parts,

        @Question(
                value = "Does the report say something else now?",
                hint = "After such a change copies are sent again, and the working days of their readers run anew."
                        + " A corrected misprint is no such change.")
        @NotNull(message = "Say whether the report says something else now")
        @Nullable
        Boolean material,

        @Question(value = "What was changed, and why?", personal = true)
        @NotBlank(message = "Enter what was changed, and why")
        @AtMost(2000)
        @Nullable
        String because)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                reviewer == null && notNamedBecause == null,
                "/reviewer",
                "required",
                "Enter the name of the reviewer, or why it is not named");
    }

    /** One part. */
    public record Part(
            @Question("Heading") @NotBlank(message = "Enter the heading") @AtMost(300) @Nullable
            String heading,

            @Question(value = "Text", personal = true) @NotBlank(message = "Enter the text") @AtMost(60000) @Nullable
            String text) {
        @Override
        public String toString() {
            return "Part[***]";
        }
    }

    /** The text that stands, to be changed. */
    static TextForPublication of(PublicText text) {
        return new TextForPublication(
                text.title(),
                text.reviewer(),
                null,
                text.themes(),
                text.parts().stream()
                        .map(part -> new Part(part.heading(), part.text()))
                        .toList(),
                null,
                null);
    }

    /** What was changed and why, and why nobody is named who led the review. */
    String reasons() {
        return reviewer == null ? because + "\nThe reviewer is not named: " + notNamedBecause : because;
    }

    PublicText text() {
        return new PublicText(
                Objects.requireNonNull(title),
                reviewer,
                Objects.requireNonNull(themes).stream().distinct().toList(),
                Objects.requireNonNull(parts).stream()
                        .map(part -> new PublicText.Part(
                                Objects.requireNonNull(part.heading()), Objects.requireNonNull(part.text())))
                        .toList());
    }

    @Override
    public String toString() {
        return "TextForPublication[***]";
    }
}
