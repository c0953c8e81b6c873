package org.practicereview.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a person of cases that may not be seen, of so many within a time and of no more. */
@Component
public class LimitedTelling {

    /**
     * Nothing changes: requests of the same person at the same time wait here for each other, so that each counts what the
     * others told. A row that is selected for update would also wait for whatever else names the person, and that for it.
     */
    private static final String LOCK = "update person set name = name where id = :person";

    private final JdbcClient database;
    private final Clock clock;

    LimitedTelling(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes of which cases the person is told: of the first of them, as many as the limit still lets through.
     *
     * @param what how they are told of, as it is noted
     * @param since counts from then on
     * @param most of so many different cases since then
     * @return how many that are
     */
    @Transactional
    @AsTheService("who was told that there is a case elsewhere is noted, and counted")
    public int note(Person person, List<Long> cases, String what, Instant since, int most) {
        if (cases.isEmpty()) {
            return 0;
        }
        database.sql(LOCK).param("person", person.id()).update();
        String places = IntStream.range(0, cases.size())
                .mapToObj(place -> "(cast(? as bigint), " + place + ")")
                .collect(Collectors.joining(", "));
        return database.sql("""
                        insert into access_entry (at_time, person_id, case_id, what)
                        select cast(? as timestamp(6) with time zone), cast(? as uuid), c.id, cast(? as varchar(60))
                        from case_file c join (values %s) as told (id, place) on told.id = c.id
                        where told.place < ? - (select count(distinct e.case_id) from access_entry e
                            where e.person_id = ? and e.what = ? and e.at_time > ?)""".formatted(places))
                .param(England.stored(clock.instant()))
                .param(person.id())
                .param(what)
                .params(cases)
                .param(most)
                .param(person.id())
                .param(what)
                .param(England.stored(since))
                .update();
    }
}
