package org.practicereview.message;

/**
 * What others are told of; the words are those of the message. Who is told stands in the decision table "Recipients", of a
 * missed date in the table "TimeLimits".
 */
public enum Event {
    NOTIFICATION_SENT_TO_PANEL("A serious incident was notified"),
    NOTIFICATION_SENT_TO_SECRETARY_OF_STATE_AND_OFSTED("An incident was notified"),
    RAPID_REVIEW_SENT("A rapid review was sent"),
    PANEL_ANSWERED("The Panel has answered; its letter waits"),
    PANEL_ASKED("The Panel asks for information; its letter waits"),
    PARTNERS_ANSWER_AWAITED("The Panel still awaits an answer of the partners; said"),
    NATIONAL_REVIEW_DECIDED("A national review was decided"),
    REVIEW_RESUMED("A review that a national one had taken over goes on; its date is owed again; said"),
    REVIEW_ENDED_WITH_NATIONAL("A review that a national one had taken over ended with it; said"),
    LOCAL_REVIEW_DECIDED("A local review was decided"),
    NO_LOCAL_REVIEW_DECIDED("It was decided not to carry out a local review"),
    REVIEWER_APPOINTED("A reviewer was appointed"),
    REVIEWER_TO_DECLARE("Declare conflicts of interest before a review opens to you: you were appointed"),
    /** Told to those who were told the name, and to those whom the table of monitoring names. */
    REVIEWER_LEFT("The reviewer left a review"),
    REVIEWER_RECOMMENDED("A reviewer was recommended for a national review"),
    REVIEWER_RELEASED("Your appointment to a review ended"),
    REVIEWER_ASKED("A written request waits for the answer of the reviewer, due"),
    /** Told to those whom the table of monitoring names. */
    REVIEWER_ANSWERED("The reviewer answered a written request"),
    NATIONAL_REVIEW_TERMS_SET("The terms of a national review were set out; the letter is in the case"),
    ADVANCE_COPIES_SENT("A report is ready to be read before its publication"),
    REPORT_PUBLISHED("A report was published"),
    REPORT_NOT_PUBLISHED("A report will not be published; the reasons are in the case"),
    REPORT_TAKEN_DOWN("A published report was taken down; the reason is in the case"),
    REPORT_PUT_BACK("A report that was taken down is public again; the reason is in the case"),
    REPORT_REMOVED("A published report was removed after its time"),
    RELEASE_HELD("A report was not released as planned; the reason is in the case"),
    IMPROVEMENTS_COPIED("Information is ready to be read before it is published in place of a report"),
    IMPROVEMENTS_PUBLISHED("Information was published in place of a report"),
    REPORT_REPLACED("A published report was replaced; the reason is in the case"),
    DEADLINE_MISSED("Something was not done that was due"),
    REVIEW_DELAYED("A review will be late; the reasons are in the case"),
    EARLY_LEARNING_ISSUED("Learning of a review that is not finished is in the case"),
    /** Told to those whom the table of monitoring names. */
    REVIEW_CHECK_MISSED("Progress and quality of a review were not looked at, due"),
    CRITERIA_NOT_MET("It was found that a notified incident does not meet the criteria"),
    NOTIFICATION_SENT_TO_OFSTED_AND_LSCB("An incident was notified"),
    NOTIFICATION_SENT_TO_OFSTED("An incident was notified"),
    REASONS_FOR_NOT_INITIATING_SENT("The reasons for not initiating a serious case review are in the case"),
    SERIOUS_CASE_REVIEW_INITIATED("A serious case review was initiated"),
    SERIOUS_CASE_REVIEWER_APPOINTED("A reviewer was appointed for a serious case review"),
    SERIOUS_CASE_REVIEW_NOT_INITIATED("It was decided not to initiate a serious case review"),
    SERIOUS_CASE_REVIEW_COPIES_SENT("A serious case review is ready to be read before its publication"),
    SERIOUS_CASE_REVIEW_NOT_PUBLISHED("A serious case review will not be published; the reasons are in the case"),
    SAFETY_ACTION_OVERDUE("An immediate safety action is overdue, due"),
    SAFETY_ACTION_ADDED("An immediate safety action was added"),
    AGENCY_REQUESTED("A return is asked for, due"),
    AGENCY_DUE_MOVED("A return is due on another day,"),
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
    NATIONAL_RECOMMENDATION_WITHDRAWN("It was withdrawn; the reason is with it; said"),
    NATIONAL_RECOMMENDATION_ANSWERED("An area has answered it,"),
    /** Told to those whom the table of reminders names. */
    AGENCY_RETURN_AWAITED("The return of an agency is awaited, due"),
    /** Told, as the next two, to those whom the table of draft rounds names. */
    DRAFT_TO_BE_COMMENTED_ON("A draft of a report waits for comments, due"),
    DRAFT_ROUND_LATE("Comments on a draft of a report are awaited, due"),
    ACCURACY_CHECK_SHARED("Sections of a draft wait to be checked, due"),
    ACCURACY_CHECK_WITHDRAWN("Sections of a draft need not be checked any more, withdrawn"),
    ACCURACY_CHECK_ANSWERED("An agency has answered on sections of a draft"),
    /** Told to those whom the table of reminders names. */
    ACCURACY_CHECK_AWAITED("An agency is to check sections of a report, due"),
    /** Told to those whom the table names for the notification itself. */
    NOTIFICATION_ADDED_TO("A notification was added to"),
    /** Told to the same, and as {@link #CRITERIA_NOT_MET} to the Panel in any case. */
    NOTIFICATION_WITHDRAWN_AS_DUPLICATE("A notification was withdrawn; the incident is notified in another case"),
    /** Told to the same, and to those whom the table names. */
    LEAD_AREA_CHANGED("A case is led by another area now"),
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
