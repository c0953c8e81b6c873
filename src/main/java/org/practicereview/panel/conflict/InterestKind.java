package org.practicereview.panel.conflict;

import org.practicereview.form.Labelled;

/** What ties a member of the Panel to an area, an agency or a case. The names are stored and never change. */
public enum InterestKind implements Labelled {
    EMPLOYMENT("I work or worked there"),
    FAMILY("A family tie"),
    AUTHORSHIP("I wrote a review or a report about it"),
    OTHER("Another interest");

    private final String label;

    InterestKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
