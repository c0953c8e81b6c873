package org.practicereview.clock;

import java.time.LocalTime;
import java.util.Optional;
import org.practicereview.calendar.Conventions;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set about counting, under {@code practice-review.calendar}. The defaults are W1 to W6.
 *
 * @param clearWorkingDays whether limits are counted in clear working days, one more
 * @param afterHoursCountsAsNextDay whether what is heard after the office has closed counts as heard on the next day
 * @param officeCloses when it closes, such as 17:00
 */
@ConfigurationProperties("practice-review.calendar")
record CalendarSettings(
        @DefaultValue("false") boolean clearWorkingDays,
        @DefaultValue("false") boolean afterHoursCountsAsNextDay,
        @DefaultValue("17:00") String officeCloses) {

    Conventions conventions() {
        return new Conventions(
                clearWorkingDays,
                Optional.of(officeCloses)
                        .filter(closes -> afterHoursCountsAsNextDay)
                        .map(LocalTime::parse));
    }
}
