package org.practicereview.review.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The records of reviews, append-only, and the days of their next checks. The case is locked by whoever adds one. */
@Repository
class RecordRows {

    private final JdbcClient database;
    private final ObjectMapper json;

    RecordRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The records of a case, in the order they were recorded. */
    List<ReviewRecord> of(long caseId) {
        return database.sql("select * from review_record where case_id = :case order by added_at, kind, number")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    /** The delays of these cases, the oldest first. */
    List<ReviewRecord> delays(Collection<Long> caseIds) {
        return database.sql("select * from review_record where case_id in (:cases) and kind = :kind order by number")
                .param("cases", caseIds)
                .param("kind", RecordKind.DELAY.name())
                .query(this::read)
                .list();
    }

    void add(ReviewRecord record) {
        database.sql("""
                        insert into review_record (case_id, kind, number, answers, added_by, added_at)
                        values (:case, :kind, :number, :answers, :by, :at)""")
                .param("case", record.caseId())
                .param("kind", record.kind().name())
                .param("number", record.number())
                .param("answers", json.writeValueAsString(record.answers()))
                .param("by", record.by())
                .param("at", England.stored(record.at()))
                .update();
    }

    /** A record with the reference of its case. */
    record OfCase(IncidentReference reference, ReviewRecord record) {}

    /** What the reviewer of these reviews was asked in writing, and the answers, where the review is open to that person. */
    List<OfCase> requestsTo(UUID reviewer) {
        return database.sql("""
                        select f.reference, r.* from review_record r join case_file f on f.id = r.case_id
                        where r.kind in (:kinds) and not f.published and not f.reasons_sent and exists (
                            select 1 from case_person i where i.case_id = r.case_id and i.person_id = :person
                                and i.to_time is null)
                        order by r.added_at, r.number""")
                .param("kinds", List.of(RecordKind.REQUEST.name(), RecordKind.ANSWER.name()))
                .param("person", reviewer)
                .query((row, at) -> new OfCase(new IncidentReference(row.getString("reference")), read(row, at)))
                .list();
    }

    /** When each of these reviews is looked at next, where that is known. */
    Map<Long, LocalDate> nextChecks(Collection<Long> caseIds) {
        return database
                .sql(
                        "select case_id, next_check_on from review where case_id in (:cases) and next_check_on is not null")
                .param("cases", caseIds)
                .query((row, at) -> Map.entry(row.getLong("case_id"), row.getObject("next_check_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void checkNext(long caseId, LocalDate on) {
        database.sql("update review set next_check_on = :on, version = version + 1 where case_id = :case")
                .param("on", on)
                .param("case", caseId)
                .update();
    }

    private ReviewRecord read(ResultSet row, int at) throws SQLException {
        return new ReviewRecord(
                row.getLong("case_id"),
                RecordKind.valueOf(row.getString("kind")),
                row.getInt("number"),
                json.readTree(row.getString("answers")),
                row.getObject("added_by", UUID.class),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
