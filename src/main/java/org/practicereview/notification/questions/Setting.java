package org.practicereview.notification.questions;

import org.practicereview.form.Labelled;

/** Where the incident happened. */
public enum Setting implements Labelled {
    CHILDS_HOME("The home of the child"),
    OTHER_HOME("Another private home"),
    FOSTER_HOME("A foster home"),
    CHILDRENS_HOME("A children's home"),
    HOSPITAL("A hospital or mother and baby unit"),
    SCHOOL_OR_COLLEGE("A school or college"),
    EARLY_YEARS_SETTING("A nursery or with a childminder"),
    CUSTODY("Custody or another secure place"),
    PUBLIC_PLACE("A public place"),
    ONLINE("Online"),
    OTHER("Somewhere else"),
    NOT_YET_KNOWN("Not yet known");

    private final String label;

    Setting(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
