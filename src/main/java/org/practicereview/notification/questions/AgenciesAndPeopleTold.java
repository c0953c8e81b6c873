package org.practicereview.notification.questions;

import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** Who knows the child, and who knows of the incident (T5, N16). */
public record AgenciesAndPeopleTold(
        @Question("Agencies that know the child or the family, and who has been told") @AtMost(4000) @Nullable
        String agencies,

        @Question("Have the parents been told that the incident is notified?") @Nullable
        YesNoNotKnown parentsTold,

        @Question(
                value = "Other areas that have been told",
                hint = "For instance the area where a looked-after child is placed, or where the child normally lives.")
        @AtMost(1000)
        @Nullable
        String areasTold) {}
