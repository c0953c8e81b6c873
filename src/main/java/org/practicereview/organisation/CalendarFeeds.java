package org.practicereview.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses at which calendars read the dates of people's work: one a person, for a year, revocable. */
@Repository
public class CalendarFeeds {

    private final JdbcClient database;
    private final People people;
    private final Clock clock;

    CalendarFeeds(JdbcClient database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /** Makes an address and returns its secret, this once; an earlier one ends. */
    @Transactional
    public String issue(Person person) {
        revoke(person);
        String secret = Secret.random();
        database.sql("""
                        insert into calendar_feed (id, token_hash, person_id, created_at, expires_at)
                        values (:id, :hash, :person, :now, :expires)""")
                .param("id", UUID.randomUUID())
                .param("hash", Secret.hash(secret))
                .param("person", person.id())
                .param("now", England.stored(clock.instant()))
                .param(
                        "expires",
                        England.stored(
                                lastDay().plusDays(1).atStartOfDay(England.ZONE).toInstant()))
                .update();
        return secret;
    }

    /** Whose dates are read with that secret, while it counts and the account is active. */
    public Optional<Person> find(String secret) {
        return database.sql("""
                        select person_id from calendar_feed
                        where token_hash = :hash and revoked_at is null and expires_at > :now""")
                .param("hash", Secret.hash(secret))
                .param("now", England.stored(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(people::find);
    }

    /** The last day on which the person's address counts; nothing where there is none. */
    public Optional<LocalDate> lastDayOf(Person person) {
        return database.sql("""
                        select max(expires_at) from calendar_feed
                        where person_id = :person and revoked_at is null and expires_at > :now""")
                .param("person", person.id())
                .param("now", England.stored(clock.instant()))
                .query(OffsetDateTime.class)
                .optional()
                .map(expires -> England.dayOf(expires.toInstant()).minusDays(1));
    }

    /** Revokes the address of the person's calendar: from now on nothing is read with it. */
    @Transactional
    public void revoke(Person person) {
        database.sql("update calendar_feed set revoked_at = :now where person_id = :person and revoked_at is null")
                .param("now", England.stored(clock.instant()))
                .param("person", person.id())
                .update();
    }

    private LocalDate lastDay() {
        return England.today(clock).plusYears(1);
    }
}
