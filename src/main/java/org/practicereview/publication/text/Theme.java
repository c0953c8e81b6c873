package org.practicereview.publication.text;

import org.practicereview.form.Labelled;

/** What a report is about, for those who look for learning; says nothing of a child. */
public enum Theme implements Labelled {
    NEGLECT("Neglect"),
    PHYSICAL_ABUSE("Physical abuse"),
    SEXUAL_ABUSE("Sexual abuse"),
    DOMESTIC_ABUSE("Domestic abuse"),
    HARM_OUTSIDE_THE_FAMILY("Harm outside the family"),
    MENTAL_HEALTH_OF_THE_CHILD("Mental health of the child"),
    MENTAL_HEALTH_OF_PARENTS("Mental health of parents"),
    SUBSTANCE_MISUSE("Substance misuse"),
    OUT_OF_SCHOOL("Out of school"),
    CHILDREN_IN_CARE("Children in care"),
    DISABILITY("Disability"),
    WORKING_TOGETHER("How agencies worked together");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
