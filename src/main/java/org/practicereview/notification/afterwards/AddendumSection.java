package org.practicereview.notification.afterwards;

import org.practicereview.form.Labelled;

/** The part of a notification that an addendum belongs to: the incident, or a section of its questions. */
public enum AddendumSection implements Labelled {
    INCIDENT_AS_RECORDED("The incident as it was recorded"),
    NOTIFIER("Who is notifying"),
    REASON("Reason for notifying"),
    INCIDENT("What happened"),
    CHILDREN("Children"),
    FAMILY("Family and household"),
    AGENCIES("Agencies and people told"),
    SAFETY("Safety of children"),
    FURTHER("Further information");

    private final String label;

    AddendumSection(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
