package org.practicereview.document;

import org.practicereview.form.Labelled;

/** What a document of a case is (rule book, section 2: what goes with a notification). */
public enum Category implements Labelled {
    CHILD_DEATH_FORM_A("Child death notification (Form A)"),
    CHRONOLOGY("Chronology"),
    MEDICAL_REPORT("Medical report"),
    POLICE_REPORT("Police report"),
    SOCIAL_CARE_RECORD("Social care record"),
    EDUCATION_RECORD("School or early years record"),
    MINUTES("Minutes of a meeting"),
    LETTER("Letter"),
    /** Goes out as it is: nothing may be in it beside its text. */
    FINAL_REPORT("Final report of a review"),
    OTHER("Something else");

    private final String label;

    Category(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
