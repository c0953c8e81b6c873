package org.practicereview.notification.afterwards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** Why a sent notification is to be withdrawn. */
public record ProposedWithdrawal(
        @Question(value = "Why is the notification to be withdrawn?", hint = "There is no other reason.")
        @NotNull(message = "Choose why it is to be withdrawn")
        @Nullable
        WithdrawalReason reason,

        @Question(
                value = "In which case is the incident notified?",
                hint =
                        "Only for a duplicate: the reference of the other case, for example SI-2026-0012. It may be one of another area.")
        @Pattern(regexp = "SI-\\d{4}-\\d{4,9}", message = "Enter a reference, for example SI-2026-0012")
        @Size(max = 20, message = "Enter a reference, for example SI-2026-0012")
        @Nullable
        String duplicateOf,

        @Question(
                value = "Explain why",
                hint = "The three partners read this before they give their views.",
                personal = true)
        @NotBlank(message = "Explain why it is to be withdrawn")
        @AtMost(4000)
        @Nullable
        String explanation)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                reason == WithdrawalReason.DUPLICATE && duplicateOf == null,
                "/duplicateOf",
                "required",
                "Enter the reference of the other case");
        errors.addIf(
                reason == WithdrawalReason.CRITERIA_NOT_MET && duplicateOf != null,
                "/duplicateOf",
                "not-asked",
                "Leave this empty, or say that the notification is a duplicate");
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "ProposedWithdrawal[***]";
    }
}
