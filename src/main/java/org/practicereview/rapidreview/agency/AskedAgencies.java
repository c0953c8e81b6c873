package org.practicereview.rapidreview.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** The agencies to be asked, each for itself (RR9). */
public record AskedAgencies(
        @Question(
                value = "Whom is it about, and what should they look for?",
                hint = "Every agency you ask here reads this. Name no more than they need to find their records.",
                personal = true)
        @NotBlank(message = "Enter whom it is about")
        @AtMost(2000)
        @Nullable
        String about,

        @Question(
                value = "Agencies",
                each = "Agency",
                hint = "All that knew the child or the family, education included.")
        @NotEmpty(message = "Add at least one agency")
        @Size(max = 50, message = "Add at most 50 agencies")
        List<@Valid Agency> agencies) {

    /** One of them. */
    public record Agency(
            @Question("Name of the agency") @NotBlank(message = "Enter the name of the agency") @AtMost(200) @Nullable
            String agency,

            @Question(value = "Named contact", personal = true)
            @NotBlank(message = "Enter who is asked")
            @AtMost(200)
            @Nullable
            String contactName,

            @Question(value = "E-mail address of the contact", personal = true)
            @NotBlank(message = "Enter the e-mail address of the contact")
            @AtMost(254)
            @Pattern(
                    regexp = "\\s*([^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+)?\\s*",
                    message = "Enter an e-mail address, like name@example.org")
            @Nullable
            String email,

            @Question(
                    value = "Account",
                    hint =
                            "Choose the person's account. Without an account, make a link on the agency's page afterwards and send it yourself: the service does not send it.")
            @Size(max = 36, message = "Choose somebody from the list")
            @Nullable
            String account,

            @Question(
                    value = "Due on",
                    hint =
                            "A working day. Left empty, it is the day the plan of the rapid review names for the returns, or the next working day where that has passed.")
            @Nullable
            LocalDate dueOn) {}
}
