package org.practicereview.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.DateWords;
import org.practicereview.organisation.People;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why cases that were not notified were weighed again. */
@Repository
class Reopenings {

    private final JdbcClient database;
    private final People people;
    private final DateWords words;

    Reopenings(JdbcClient database, People people, DateWords words) {
        this.database = database;
        this.people = people;
        this.words = words;
    }

    private record Reopened(UUID by, Instant at, String reason) {}

    void add(long caseId, UUID by, Instant at, String reason) {
        database.sql("""
                        insert into case_reopening (case_id, reason, reopened_by, reopened_at)
                        values (:case, :reason, :by, :at)""")
                .param("case", caseId)
                .param("reason", reason)
                .param("by", by)
                .param("at", England.stored(at))
                .update();
    }

    /** To read before deciding again; nothing where the case was never reopened. */
    List<Facts> toRead(CaseFile file) {
        List<Reopened> reopened = of(file.id());
        if (reopened.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names =
                people.names(reopened.stream().map(Reopened::by).distinct().toList());
        return List.of(new Facts(
                "Why it is weighed again",
                reopened.stream()
                        .map(each -> new Fact(
                                names.getOrDefault(each.by(), "") + ", " + words.moment(each.at()), each.reason()))
                        .toList()));
    }

    private List<Reopened> of(long caseId) {
        return database.sql(
                        "select reopened_by, reopened_at, reason from case_reopening where case_id = :case order by id desc")
                .param("case", caseId)
                .query((row, number) -> new Reopened(
                        row.getObject("reopened_by", UUID.class),
                        row.getObject("reopened_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason")))
                .list();
    }
}
