package org.practicereview.casefile;

import java.time.Clock;
import java.util.Collection;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes down who looked at what of a case. */
final class LookRows {

    private final JdbcClient database;
    private final Clock clock;

    LookRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes a look at a part of one case, in the words of {@link LookedAt}. */
    void add(Person person, CaseFile file, String what, Matter matter) {
        database.sql("""
                        insert into access_entry (at_time, person_id, case_id, what, matter)
                        values (:now, :person, :case, :what, :matter)""")
                .param("matter", matter.name())
                .param("now", England.stored(clock.instant()))
                .param("person", person.id())
                .param("case", file.id())
                .param("what", what)
                .update();
    }

    /** Notes a look at the same part of several cases; one statement, however many there are. */
    void add(Person person, Collection<IncidentReference> references, LookedAt what) {
        if (!references.isEmpty()) {
            database.sql("""
                            insert into access_entry (at_time, person_id, case_id, what, matter)
                            select cast(:now as timestamp(6) with time zone), cast(:person as uuid), id,
                                cast(:what as varchar(60)), cast(:matter as varchar(40))
                            from case_file where reference in (:references)""")
                    .param("matter", what.matter().name())
                    .param("now", England.stored(clock.instant()))
                    .param("person", person.id())
                    .param("what", what.noted())
                    .param(
                            "references",
                            references.stream().map(IncidentReference::value).toList())
                    .update();
        }
    }
}
