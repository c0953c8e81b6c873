package org.practicereview.notification.questions;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** The incident itself; its place and dates were recorded before. */
public record WhatHappened(
        @Question(
                value = "At what time did it happen?",
                hint = "By the 24-hour clock, if it is known, for example 17:30.")
        @Nullable
        LocalTime incidentTime,

        @Question("Where did it happen?") @Nullable Setting setting,

        @Question(value = "What happened?", personal = true)
        @NotBlank(message = "Enter what happened")
        @AtMost(8000)
        @Nullable
        String whatHappened,

        @Question("Is there a police operation?") @Nullable YesNoNotKnown policeOperation,

        @Question("Are the media interested, or likely to be?") @Nullable
        YesNoNotKnown mediaInterest) {}
