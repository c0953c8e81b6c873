package org.practicereview.workflow.ics;

import java.time.LocalDate;

/**
 * A day in somebody's calendar.
 *
 * @param uid stays the same for ever
 * @param sequence rises with every change
 * @param day the whole day
 * @param status whether it stands
 * @param summary what it is, without anything about people
 * @param link where more can be read by whoever may
 */
record CalendarEvent(String uid, int sequence, LocalDate day, Status status, String summary, String link) {

    /** Whether the day stands; the names are those of RFC 5545. */
    enum Status {
        CONFIRMED,
        /** It depends on bank holidays that are not published yet. */
        TENTATIVE,
        /** It was done, or fell away: nothing is to be done on that day any more. */
        CANCELLED
    }
}
