package org.practicereview.review.national;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Form;
import org.practicereview.form.Question;

/** The Panel decides that a case is part of a national review; each case by a decision of its own. */
public record CaseTakenIn(
        @Question(value = "Reference of the case", hint = "For example SI-2026-0001.")
        @NotBlank(message = "Enter the reference of the case")
        @Size(max = 20, message = "Enter the reference of a case")
        @Nullable
        String reference,

        @Question("When did the Panel decide on this case?")
        @NotNull(message = "Enter the date of the decision on this case")
        @PastOrPresent(message = "The date must be today or in the past")
        @Nullable
        LocalDate decidedOn,

        @Question("Why is this case part of it?")
        @NotBlank(message = "Enter the reasons for taking in this case")
        @AtMost(4000)
        @Nullable
        String reasons,

        @Question(
                value = "Who decided on it?",
                each = "Member",
                hint =
                        "As many members as a national review needs; one with a conflict of interest in the case does not count.")
        @Size(max = Form.MOST_ENTRIES, message = "Name each member once")
        List<@Valid DecidedBy> decidedBy) {

    /** Whether a member of the Panel took part in the decision on the case. */
    public record DecidedBy(
            @Question("Member") @NotBlank(message = "Say which member") @AtMost(36) @Nullable
            String member,

            @Question("Did this member decide so?") @Nullable
            Boolean agreed) {}

    /** The members who decided so. */
    Set<String> members() {
        return decidedBy.stream()
                .filter(by -> Boolean.TRUE.equals(by.agreed()))
                .map(DecidedBy::member)
                .collect(Collectors.toSet());
    }
}
