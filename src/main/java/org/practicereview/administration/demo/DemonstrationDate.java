package org.practicereview.administration.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.practicereview.calendar.England;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The date the demonstration stands at; kept in the database, so that it survives a restart. It only moves forward. */
@Service
@Profile("demo")
class DemonstrationDate {

    /** As far as one step may go. */
    static final int MOST_DAYS = 400;

    private final DemonstrationClock clock;
    private final JdbcClient database;

    DemonstrationDate(DemonstrationClock clock, JdbcClient database) {
        this.clock = clock;
        this.database = database;
    }

    LocalDate today() {
        return England.today(clock);
    }

    Clock clock() {
        return clock;
    }

    /** Stands where it stood when the service was stopped. */
    @Transactional
    public void restore() {
        clock.moveTo(stored());
    }

    @Transactional
    public void moveForward(int days) {
        Duration offset = clock.offset().plusDays(days);
        database.sql("update demonstration set offset_seconds = :offset")
                .param("offset", offset.toSeconds())
                .update();
        clock.moveTo(offset);
    }

    /** Sets the clock back; only while the invented cases are made, which begin in the past. */
    void standAtDaysAgo(int days) {
        clock.moveTo(Duration.ofDays(-days));
    }

    private Duration stored() {
        return database.sql("select offset_seconds from demonstration")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }
}
