package org.practicereview.notification.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Question;

/** Why the incident is notified (N1, N2, N6, N11). */
public record Reason(
        @Question(value = "What is known or suspected to have been done to the child?", hint = "Choose all that apply.")
        List<KindOfAbuse> kindsOfAbuse,

        @Question("Where did the harm come from?") @Nullable SourceOfHarm sourceOfHarm,

        @Question("Is suicide suspected?") @Nullable YesNoNotKnown suicideSuspected,

        @Question(
                value = "Did the child cause serious harm to others?",
                hint = "May be notified where the child itself is known or suspected to have been abused or neglected.")
        @Nullable
        YesNoNotKnown harmedOthers) {}
