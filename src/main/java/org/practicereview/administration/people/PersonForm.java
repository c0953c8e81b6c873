package org.practicereview.administration.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** Somebody, or some system, to be added. */
record PersonForm(
        @Question(value = "Name", hint = "As others see it", personal = true)
        @NotBlank(message = "Enter the name")
        @Size(max = 200, message = "The name must be 200 characters or fewer")
        String name,

        @Question(value = "User name", hint = "What is typed to sign in, for example an email address", personal = true)
        @NotBlank(message = "Enter a user name")
        @Pattern(
                regexp = "[A-Za-z0-9._@+-]{3,100}",
                message = "Use 3 to 100 letters without accents, digits, and the characters . _ @ + -")
        String username,

        @Question(value = "Agency", hint = "Where the person works, for example Northshire Council")
        @NotBlank(message = "Enter the agency")
        @Size(max = 200, message = "The agency must be 200 characters or fewer")
        String agency,

        @Question(value = "Roles", each = "Role") @NotEmpty(message = "Give at least one role")
        List<@Valid GrantForm> grants)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        for (int i = 0; i < grants.size(); i++) {
            GrantForm grant = grants.get(i);
            errors.addIf(
                    grant.role() != null && grants.indexOf(grant) < i,
                    "/grants/" + i + "/role",
                    "twice",
                    "This role is in the list already");
        }
    }

    /** Names of people stay out of logs. */
    @Override
    public String toString() {
        return "PersonForm[***]";
    }
}
