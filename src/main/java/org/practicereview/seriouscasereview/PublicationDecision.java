package org.practicereview.seriouscasereview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Labelled;
import org.practicereview.guidance.PublicationRule;

/** What is decided on the publication of a serious case review, and what can stand in its place (S11, S13). */
enum PublicationDecision implements Labelled {
    PUBLISH("Publish the report in full"),
    DO_NOT_PUBLISH("Do not publish the report"),
    ANONYMOUS_IN_NATIONAL_REPOSITORY(PublicationRule.Replacement.ANONYMOUS_IN_NATIONAL_REPOSITORY.label()),
    SUMMARY_ONLY(PublicationRule.Replacement.SUMMARY_ONLY.label());

    private final String label;

    PublicationDecision(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** A day is planned where the report is published, and none before the decision. */
    static void checkPlan(
            @Nullable PublicationDecision decision,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate plannedFor,
            AnswerErrors errors) {
        errors.addIf(
                decision == PUBLISH && plannedFor == null,
                "/plannedFor",
                "required",
                "Enter the day on which it was to be published");
        errors.addIf(
                decidedOn != null && plannedFor != null && plannedFor.isBefore(decidedOn),
                "/plannedFor",
                "before-decision",
                "It cannot be planned for a day before the decision");
    }
}
