package org.practicereview.reviewer;

import org.practicereview.form.Labelled;

/** How a reviewer works. */
public enum Method implements Labelled {
    SYSTEMS_METHODOLOGY("Systems methodology"),
    SIGNIFICANT_INCIDENT_LEARNING("Significant incident learning process"),
    PRACTITIONER_EVENTS("Learning events with practitioners"),
    FAMILY_INVOLVEMENT("Work with children and families"),
    CHRONOLOGY_ANALYSIS("Analysis of chronologies"),
    THEMATIC_REVIEW("Thematic reviews over several cases"),
    APPRECIATIVE_INQUIRY("Appreciative inquiry");

    private final String label;

    Method(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
