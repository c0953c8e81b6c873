package org.practicereview.notification.questions;

import org.practicereview.form.Labelled;

/** Where the child lived on the day of the incident. */
public enum Placement implements Labelled {
    WITH_PARENTS("With parents or those with parental responsibility"),
    WITH_RELATIVES("With relatives or friends"),
    FOSTER_CARE("In foster care"),
    PLACED_FOR_ADOPTION("Placed for adoption"),
    CHILDRENS_HOME("In a children's home"),
    RESIDENTIAL_SCHOOL("In a residential school"),
    HOSPITAL("In hospital or a mother and baby unit"),
    SECURE("In a secure home, training centre or young offender institution"),
    SEMI_INDEPENDENT("In supported or semi-independent accommodation"),
    LODGINGS("In lodgings"),
    OTHER("Somewhere else"),
    NOT_YET_KNOWN("Not yet known");

    private final String label;

    Placement(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
