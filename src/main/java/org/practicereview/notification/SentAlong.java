package org.practicereview.notification;

import org.practicereview.casefile.Stage;
import org.practicereview.guidance.Route;
import org.practicereview.message.Event;

/**
 * What follows from having sent a notification along a route.
 *
 * @param review whether the board goes on to consider a serious case review (N1 to N4)
 */
public record SentAlong(Route route, boolean review) {

    /** What the model is told. */
    String outcome() {
        return switch (route) {
            case OFSTED_AND_LSCB, OFSTED -> review ? "SENT_TO_OFSTED_AND_LSCB" : "SENT_WITHOUT_REVIEW";
            default -> "SENT_TO_" + route.name();
        };
    }

    Stage stage() {
        return switch (route) {
            case PANEL -> Stage.RAPID_REVIEW_OPEN;
            case OFSTED_AND_LSCB, OFSTED -> review ? Stage.SERIOUS_CASE_REVIEW_CONSIDERED : Stage.CLOSED_WITHOUT_REVIEW;
            default -> Stage.CLOSED_WITHOUT_RAPID_REVIEW;
        };
    }

    Event event() {
        return eventOf(route);
    }

    /** What others are told of when it is sent along that route. */
    public static Event eventOf(Route route) {
        return switch (route) {
            case PANEL -> Event.NOTIFICATION_SENT_TO_PANEL;
            case OFSTED_AND_LSCB -> Event.NOTIFICATION_SENT_TO_OFSTED_AND_LSCB;
            case OFSTED -> Event.NOTIFICATION_SENT_TO_OFSTED;
            default -> Event.NOTIFICATION_SENT_TO_SECRETARY_OF_STATE_AND_OFSTED;
        };
    }

    /** Whether it is one of the time of the boards, recorded afterwards with the day on which it was sent. */
    public static boolean isOfABoard(Route route) {
        return route == Route.OFSTED_AND_LSCB || route == Route.OFSTED;
    }

    /** What the timeline says of such a sending. */
    String said() {
        return switch (route) {
            case PANEL -> "Notification sent to the Panel";
            case OFSTED_AND_LSCB -> "Notification sent to Ofsted and the Local Safeguarding Children Board";
            case OFSTED -> "Notification sent to Ofsted";
            default -> "Notification sent to the Secretary of State and Ofsted";
        };
    }
}
