package org.practicereview.administration.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Role;

/** A role to be given, and the area it is held for. */
record GrantForm(
        @Question("What the person is") @NotNull(message = "Choose what the person is")
        Role role,

        @Question(value = "Area", hint = "Only for roles that are held for one area")
        @Size(max = 40, message = "Enter the code of an area")
        @Nullable
        String area)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        if (role != null) {
            errors.addIf(role.needsArea() && area == null, "/area", "required", "Choose the area the role is held for");
            errors.addIf(
                    !role.needsArea() && area != null,
                    "/area",
                    "no-area",
                    "This role is not held for an area: choose none");
        }
    }

    /** The role as it is held; the form must have been checked. */
    Grant grant() {
        return new Grant(role, area);
    }
}
