package org.practicereview.reviewer;

import org.practicereview.form.Labelled;

/**
 * What a case is about, and what reviewers know of: so a reviewer is found for a case. The kinds of abuse have the codes of
 * the notification's form. What is learned from a review has a list of its own,
 * {@link org.practicereview.guidance.LearningTheme}.
 */
public enum CaseTheme implements Labelled {
    PHYSICAL_ABUSE("Physical abuse"),
    EMOTIONAL_ABUSE("Emotional abuse"),
    SEXUAL_ABUSE("Sexual abuse"),
    NEGLECT("Neglect"),
    DOMESTIC_ABUSE("Domestic abuse in the household"),
    SEXUAL_EXPLOITATION("Sexual exploitation"),
    CRIMINAL_EXPLOITATION("Criminal exploitation"),
    VIOLENCE_BY_PEERS("Violence by other young people"),
    FABRICATED_OR_INDUCED_ILLNESS("Fabricated or induced illness"),
    CHILDREN_IN_CARE("Children in care and care leavers"),
    INSTITUTIONAL_SETTINGS("Institutional settings"),
    DEATH_OF_A_CHILD("Death of a child"),
    CHILDREN_WHO_HARM("Children who harm others"),
    MENTAL_HEALTH_OF_PARENTS("Mental health of parents"),
    SUBSTANCE_MISUSE("Misuse of alcohol or drugs by parents"),
    MENTAL_HEALTH_OF_CHILDREN("Mental health of children, self-harm and suicide"),
    DISABLED_CHILDREN("Disabled children"),
    HARM_ONLINE("Harm online");

    private final String label;

    CaseTheme(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
