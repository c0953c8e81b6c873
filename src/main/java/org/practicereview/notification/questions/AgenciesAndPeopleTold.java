package org.practicereview.notification.questions;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** Who knows the child, and who knows of the incident (T5, N16). */
public record AgenciesAndPeopleTold(
        @Question("Agencies that know the child or the family, and who has been told")
        @Size(max = 4000, message = "Enter at most 4,000 characters")
        @Nullable
        String agencies,

        @Question("Have the parents been told that the incident is notified?") @Nullable
        YesNoNotKnown parentsTold,

        @Question(
                value = "Other areas that have been told",
                hint = "For instance the area where a looked-after child is placed, or where the child normally lives.")
        @Size(max = 1000, message = "Enter at most 1,000 characters")
        @Nullable
        String areasTold) {}
