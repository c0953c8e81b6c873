package org.practicereview.administration.log;

import org.practicereview.form.Labelled;

/** What can be done in the administration and to one's own account; the names are stored and never change. */
public enum Act implements Labelled {
    AREA_ADDED("Area added"),
    AREA_ARRANGEMENTS_DATED("Start of the new arrangements of an area entered"),
    AREA_SENDING_SETTLED("Settled who sends the notifications of an area"),
    AREA_CONTACT_ENTERED("Entered whom other areas ask"),
    PERSON_ADDED("Person added"),
    ROLE_GIVEN("Role given"),
    ROLE_TAKEN("Role taken away"),
    REVIEWER_ENTERED("Entered in the register of reviewers"),
    PASSWORD_LINK_MADE("Link to choose a password made"),
    PASSWORD_CHANGED("Own password changed"),
    SECOND_FACTOR_SET_UP("Own second factor set up"),
    SECOND_FACTOR_REMOVED("Own second factor removed"),
    SECOND_FACTOR_RESET("Second factor of a person taken away"),
    SESSION_ENDED("Sessions ended"),
    ACCOUNT_CLOSED("Account closed"),
    TOKEN_CREATED("Token created"),
    TOKEN_REVOKED("Token revoked"),
    CALENDAR_ADDRESS_MADE("Address of own calendar made"),
    CALENDAR_ADDRESS_REVOKED("Address of own calendar revoked"),
    BANK_HOLIDAY_ADDED("Bank holiday added"),
    BANK_HOLIDAY_REMOVED("Bank holiday made an ordinary working day"),
    BANK_HOLIDAY_RESTORED("Change of a bank holiday undone"),
    STEP_RETRIED("Stuck step tried again"),
    MESSAGE_RETRIED("Message tried again"),
    AGREEMENT_CHECKED("Dates and tasks compared with the engine"),
    CASES_MOVED("Cases moved to the present models");

    private final String label;

    Act(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
