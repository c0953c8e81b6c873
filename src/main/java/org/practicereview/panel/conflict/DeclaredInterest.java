package org.practicereview.panel.conflict;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** A member of the Panel declares an interest. */
public record DeclaredInterest(
        @Question("What kind of interest is it?") @NotNull(message = "Choose what kind of interest it is") @Nullable
        InterestKind kind,

        @Question(value = "In which area?", hint = "Leave empty if it has to do with no area.")
        @Size(max = 40, message = "Choose an area")
        @Nullable
        String area,

        @Question(value = "Employer or agency", hint = "By the name under which it is known.") @AtMost(200) @Nullable
        String agency,

        @Question(value = "Reference of the case", hint = "Only if it is about one case, for example SI-2026-0001.")
        @Pattern(regexp = "SI-\\d{4}-\\d{4,9}", message = "Enter the reference of a case, for example SI-2026-0012")
        @Nullable
        String reference,

        @Question("From") @PastOrPresent(message = "The date must be today or in the past") @Nullable
        LocalDate beginsOn,

        @Question(value = "Until", hint = "Leave empty if it goes on.") @Nullable
        LocalDate endsOn,

        @Question(value = "Note", hint = "What the secretariat should know.", personal = true) @AtMost(2000) @Nullable
        String note)
        implements CrossChecked {

    /** However it is typed, a reference is compared with those of the cases. */
    public DeclaredInterest {
        reference = reference == null ? null : reference.toUpperCase(Locale.ROOT);
    }

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                area == null && agency == null && reference == null,
                "/area",
                "required",
                "Choose an area, or enter an agency or the reference of a case");
        errors.addIf(
                kind == InterestKind.EMPLOYMENT && beginsOn == null,
                "/beginsOn",
                "required",
                "Enter when the employment began");
        errors.addIf(
                beginsOn != null && endsOn != null && endsOn.isBefore(beginsOn),
                "/endsOn",
                "before-begin",
                "It cannot end before it began");
    }
}
