package org.practicereview.seriouscasereview;

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
}
