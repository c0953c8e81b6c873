package org.practicereview.notification.questions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Parents, siblings and others around the child. */
public record Family(
        @Question(
                value = "Relatives and other people in the household",
                each = "Person",
                hint = "Leave empty what is not yet known.")
        @Size(max = 30, message = "Add at most 30 people")
        List<@Valid Relative> relatives,

        @Question(value = "Family and household", hint = "What else matters about them.", personal = true)
        @AtMost(4000)
        @Nullable
        String family) {}
