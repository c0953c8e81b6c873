package org.practicereview.clock;

import java.time.Year;
import org.practicereview.calendar.BankHolidays;
import org.practicereview.calendar.WorkingDays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar of this installation, before administrators correct it. */
@Configuration
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarConfiguration {

    /** Answers beyond the published list are calculated and marked provisional for this many more years. */
    private static final int YEARS_CALCULATED_AHEAD = 20;

    @Bean
    PublishedCalendar publishedCalendar(
            @Value("${practice-review.bank-holidays-published-until:2027}") int lastPublished,
            CalendarSettings settings) {
        Year last = Year.of(lastPublished + YEARS_CALCULATED_AHEAD);
        return new PublishedCalendar(
                new WorkingDays(BankHolidays.ofEngland(Year.of(lastPublished), last), settings.conventions()), last);
    }
}
