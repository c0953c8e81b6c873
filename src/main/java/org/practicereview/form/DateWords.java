package org.practicereview.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.practicereview.calendar.England;
import org.springframework.stereotype.Component;

/** Dates and moments as people in England read them. */
@Component("dateWords")
public class DateWords {

    /** {@code 20 April 2026}. */
    public String date(LocalDate date) {
        return DayInWords.of(date);
    }

    /** {@code 9:05am on 20 April 2026}, midday and midnight by name. */
    public String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(England.ZONE);
        return time(local) + " on " + DayInWords.of(local.toLocalDate());
    }

    private static String time(ZonedDateTime local) {
        if (local.getMinute() == 0 && local.getHour() % 12 == 0) {
            return local.getHour() == 0 ? "midnight" : "midday";
        }
        int hour = local.getHour() % 12 == 0 ? 12 : local.getHour() % 12;
        String minutes = local.getMinute() == 0 ? "" : ":%02d".formatted(local.getMinute());
        return hour + minutes + (local.getHour() < 12 ? "am" : "pm");
    }
}
