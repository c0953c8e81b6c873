package org.practicereview.notification.questions;

import jakarta.validation.Valid;
import java.util.List;
import org.practicereview.casefile.Child;
import org.practicereview.form.Section;

/** What the national bodies are told, section by section (rule book, section 2). */
public record Notification(
        @Section("Who is notifying") @Valid Notifier notifier,

        @Section(
                value = "Reason for notifying",
                hint = "That the child died or was seriously harmed was recorded with the incident.")
        @Valid
        Reason reason,

        @Section("What happened") @Valid WhatHappened incident,

        @Section(
                value = "Children",
                hint =
                        "Add every child concerned, even if nothing is known yet. Up to four are described in detail in the national format; the others go into its further information.")
        @Valid
        Children children,

        @Section("Family and household") @Valid Family family,
        @Section("Agencies and people told") @Valid AgenciesAndPeopleTold agencies,
        @Section("Safety of children") @Valid SafetyOfChildren safety,
        @Section("Further information") @Valid FurtherInformation further) {

    /** A notification with what was recorded of the incident, and nothing else. */
    public static Notification of(String summary, List<Child> children) {
        return new Notification(
                new Notifier(null, null, null, null),
                new Reason(List.of(), null, null, null),
                new WhatHappened(null, null, summary, null, null),
                Children.of(children),
                new Family(List.of(), null),
                new AgenciesAndPeopleTold(null, null, null),
                new SafetyOfChildren(null),
                new FurtherInformation(null, null));
    }
}
