package org.practicereview.message;

/**
 * What others are told of; the words are those of the message, and "on" a day follows them. Who is told stands in the
 * decision table "Recipients", of a missed date in the table "TimeLimits".
 */
public enum Event {
    NOTIFICATION_SENT_TO_PANEL("A serious incident was notified"),
    NOTIFICATION_SENT_TO_SECRETARY_OF_STATE_AND_OFSTED("An incident was notified"),
    RAPID_REVIEW_SENT("A rapid review was sent"),
    PANEL_ANSWERED("The Panel sent its answer, with a letter,"),
    PANEL_ASKED("The Panel asked for information by letter"),
    PARTNERS_ANSWER_AWAITED("The Panel is still waiting for the partners' answer. This reminder was written"),
    NATIONAL_REVIEW_DECIDED("A national review was decided"),
    REVIEW_RESUMED("A review that a national review had taken over goes on and its date runs again. This was decided"),
    REVIEW_ENDED_WITH_NATIONAL("A review that a national review had taken over ended with it. This was decided"),
    LOCAL_REVIEW_DECIDED("A local review was decided"),
    NO_LOCAL_REVIEW_DECIDED("It was decided not to carry out a local review"),
    REVIEWER_APPOINTED("A reviewer was appointed"),
    REVIEWER_TO_DECLARE("Declare any conflict of interest before the case opens to you. You were appointed"),
    /** Told to those who were told the name, and to those whom the table of monitoring names. */
    REVIEWER_LEFT("The reviewer left a review"),
    REVIEWER_RECOMMENDED("A reviewer was recommended for a national review"),
    REVIEWER_RELEASED("Your appointment to a review ended"),
    REVIEWER_ASKED("A written request waits for the answer of the reviewer, due"),
    /** Told to those whom the table of monitoring names. */
    REVIEWER_ANSWERED("The reviewer answered a written request"),
    NATIONAL_REVIEW_TERMS_SET("The terms of a national review were put in the case, with the letter,"),
    ADVANCE_COPIES_SENT("A copy of a report that is not published yet was made available"),
    REPORT_PUBLISHED("A report was published"),
    REPORT_NOT_PUBLISHED("The reasons for not publishing a report were put in the case"),
    REPORT_TAKEN_DOWN("A published report was taken down, with the reason in the case,"),
    REPORT_PUT_BACK("A report that had been taken down was made public again, with the reason in the case,"),
    REPORT_REMOVED("A published report that had been available for its whole time was removed"),
    RELEASE_HELD("The planned release of a report was held back, with the reason in the case,"),
    IMPROVEMENTS_COPIED("A copy of information that will be published in place of a report was made available"),
    IMPROVEMENTS_PUBLISHED("Information was published in place of a report"),
    REPORT_REPLACED("A published report was replaced, with the reason in the case,"),
    /** Told with what was not done; see {@link Outbox#tellMissed}. */
    DEADLINE_MISSED("Something was not done in time, due"),
    REVIEW_DELAYED("It was recorded, with reasons, that a review will be late"),
    EARLY_LEARNING_ISSUED("Learning of a review that is not finished was put in the case"),
    /** Told to those whom the table of monitoring names. */
    REVIEW_CHECK_MISSED("Progress and quality of a review were not looked at, due"),
    CRITERIA_NOT_MET("A notified incident was found not to meet the criteria"),
    NOTIFICATION_SENT_TO_OFSTED_AND_LSCB("An incident was notified"),
    NOTIFICATION_SENT_TO_OFSTED("An incident was notified"),
    REASONS_FOR_NOT_INITIATING_SENT("The reasons for not initiating a serious case review were put in the case"),
    SERIOUS_CASE_REVIEW_INITIATED("A serious case review was initiated"),
    SERIOUS_CASE_REVIEWER_APPOINTED("A reviewer was appointed for a serious case review"),
    SERIOUS_CASE_REVIEW_NOT_INITIATED("It was decided not to initiate a serious case review"),
    SERIOUS_CASE_REVIEW_COPIES_SENT("A copy of a serious case review that is not published yet was made available"),
    SERIOUS_CASE_REVIEW_NOT_PUBLISHED("The reasons for not publishing a serious case review were put in the case"),
    SAFETY_ACTION_OVERDUE("An immediate safety action is overdue, due"),
    SAFETY_ACTION_ADDED("An immediate safety action was added"),
    AGENCY_REQUESTED("Your agency is asked for information for a rapid review, due"),
    AGENCY_DUE_MOVED("A return is now due"),
    AGENCY_LINK_MADE("A link to answer was made, which whoever asks passes on; it ends"),
    AGENCY_RETURN_RECEIVED("A return came"),
    AGENCY_RETURN_SENT_BACK("A return was sent back to be corrected; it is due"),
    AGENCY_REQUEST_WITHDRAWN("A return is not needed any more: the request was withdrawn"),
    LEARNING_ACTION_OVERDUE("An action that follows from a review is overdue, due"),
    /** This and the next two are told to the owner alone. */
    LEARNING_ACTION_GIVEN("An action that follows from a review is yours, due"),
    LEARNING_ACTION_REOPENED("More must be done about an action of yours that follows from a review, due"),
    OWN_LEARNING_ACTION_OVERDUE("An action of yours that follows from a review is overdue, due"),
    NATIONAL_RECOMMENDATION_SENT("It waits for the answer of an area, sent"),
    NATIONAL_RECOMMENDATION_WITHDRAWN("It was withdrawn, with a reason,"),
    NATIONAL_RECOMMENDATION_ANSWERED("An area answered it"),
    /** Told to those whom the table of reminders names. */
    AGENCY_RETURN_AWAITED("The return of an agency is awaited, due"),
    /** Told, as the next two, to those whom the table of draft rounds names. */
    DRAFT_TO_BE_COMMENTED_ON("A draft of a report waits for comments, due"),
    DRAFT_ROUND_LATE("Comments on a draft of a report are awaited, due"),
    ACCURACY_CHECK_SHARED("Sections of a draft wait to be checked, due"),
    ACCURACY_CHECK_WITHDRAWN("Sections of a draft need not be checked any more, withdrawn"),
    ACCURACY_CHECK_ANSWERED("An agency answered about sections of a draft"),
    /** Told to those whom the table of reminders names. */
    ACCURACY_CHECK_AWAITED("An agency is to check sections of a report, due"),
    /** Told to those whom the table names for the notification itself. */
    NOTIFICATION_ADDED_TO("Something was added to a notification"),
    /** Told to the same, and as {@link #CRITERIA_NOT_MET} to the Panel in any case. */
    NOTIFICATION_WITHDRAWN_AS_DUPLICATE(
            "A notification was withdrawn, because the incident is notified in another case,"),
    /** Told to the same, and to those whom the table names. */
    LEAD_AREA_CHANGED("Another area took over the lead of a case"),
    /** This and the next three are told to all administrators and to whoever's account it is. */
    ROLE_GIVEN("An administrator gave a role to an account"),
    PASSWORD_LINK_MADE("An administrator made a link with which the password of an account can be set"),
    TOKEN_MADE("An administrator made a token that acts as an account"),
    SECOND_FACTOR_RESET("An administrator took the second factor away from an account"),
    /** This and the next two are told to whoever's account it is, alone. */
    SECOND_FACTOR_SET_UP("A second factor was set up (if not by you, tell an administrator at once)"),
    SECOND_FACTOR_REMOVED("The second factor was removed (if not by you, tell an administrator at once)"),
    RECOVERY_CODE_USED("A code for recovery was used (if not by you, tell an administrator at once)");

    private final String words;

    Event(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
