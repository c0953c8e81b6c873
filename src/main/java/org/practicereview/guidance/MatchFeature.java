package org.practicereview.guidance;

import org.practicereview.form.Labelled;

/** What two cases may share that makes it likely that they are the same incident (house rule, for F2). */
public enum MatchFeature implements Labelled {
    SAME_AREA_NEAR_DAYS("Same area, near days"),
    SAME_AREA_SAME_DAY("Same area, same day"),
    SAME_PLACE("Same place"),
    SAME_SURNAME("Same last name"),
    SURNAME_SOUNDS_ALIKE("Last name that sounds alike"),
    SURNAME_SPELT_ALIKE("Last name spelt almost the same"),
    SAME_FORENAME("Same first name"),
    FORENAME_SOUNDS_ALIKE("First name that sounds alike"),
    FORENAME_SPELT_ALIKE("First name spelt almost the same"),
    SAME_DATE_OF_BIRTH("Same date of birth"),
    DATE_OF_BIRTH_SWAPPED("Date of birth with day and month exchanged"),
    DATE_OF_BIRTH_ONE_DIGIT("Date of birth that differs in one digit"),
    /** No feature: from this sum of weights on a case is shown. */
    ENOUGH_TO_BE_SHOWN("Enough to be shown");

    private final String label;

    MatchFeature(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
