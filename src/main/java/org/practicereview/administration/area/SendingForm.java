package org.practicereview.administration.area;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** How many people a notification of an area needs. */
record SendingForm(
        @Question(
                value = "May somebody send a notification that they prepared themselves?",
                hint =
                        "Usual is no: one person prepares, another one checks and sends. Where one person may do both, the case says so.")
        @NotNull(message = "Choose whether one person may do both")
        @Nullable
        Boolean onePersonMaySend) {}
