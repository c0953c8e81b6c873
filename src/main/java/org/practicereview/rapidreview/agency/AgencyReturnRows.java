package org.practicereview.rapidreview.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What agencies sent, and what they are still typing. The case is locked by whoever changes something. */
@Repository
class AgencyReturnRows {

    private final JdbcClient database;
    private final ObjectMapper json;

    AgencyReturnRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All versions of the return to a request, the first one first. */
    List<SentReturn> of(AgencyRequest request) {
        return database.sql("select * from agency_return where case_id = :case and number = :number order by version")
                .param("case", request.caseId())
                .param("number", request.number())
                .query(this::read)
                .list();
    }

    /**
     * All versions of the returns to these requests, by request and the first one first; one statement, however many
     * there are.
     */
    Map<RequestKey, List<SentReturn>> of(Collection<AgencyRequest> requests) {
        return requests.isEmpty()
                ? Map.of()
                : database
                        .sql("select * from agency_return where (case_id, number) in (:keys) order by version")
                        .param("keys", RequestKey.values(requests))
                        .query((row, at) -> Map.entry(RequestKey.of(row), read(row, at)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The last version of each request of a case that has one, by its number. */
    Map<Integer, SentReturn> latest(long caseId) {
        return database
                .sql("""
                        select * from agency_return r where r.case_id = :case and r.version =
                            (select max(l.version) from agency_return l where l.case_id = r.case_id and l.number = r.number)""")
                .param("case", caseId)
                .query((row, at) -> Map.entry(row.getInt("number"), read(row, at)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(AgencyRequest request, SentReturn sent) {
        database.sql("""
                        insert into agency_return (case_id, number, version, answers, sent_by, sent_at, after_meeting)
                        values (:case, :number, :version, :answers, :by, :at, :after)""")
                .param("case", request.caseId())
                .param("number", request.number())
                .param("version", sent.version())
                .param("answers", json.writeValueAsString(sent.answers()))
                .param("by", sent.sentBy())
                .param("at", England.stored(sent.sentAt()))
                .param("after", sent.afterMeeting())
                .update();
        discard(request);
    }

    void checked(AgencyRequest request, int version, boolean accepted, @Nullable String reasons, UUID by, Instant at) {
        database.sql("""
                        update agency_return set accepted = :accepted, reasons = :reasons, checked_by = :by, checked_at = :at
                        where case_id = :case and number = :number and version = :version""")
                .param("accepted", accepted)
                .param("reasons", reasons)
                .param("by", by)
                .param("at", England.stored(at))
                .param("case", request.caseId())
                .param("number", request.number())
                .param("version", version)
                .update();
    }

    Optional<ReturnDraft> draft(AgencyRequest request) {
        return database.sql("select * from agency_draft where case_id = :case and number = :number")
                .param("case", request.caseId())
                .param("number", request.number())
                .query((row, number) -> draft(row))
                .optional();
    }

    /** What is typed of the returns to these requests, by request; one statement, however many there are. */
    Map<RequestKey, ReturnDraft> drafts(Collection<AgencyRequest> requests) {
        return requests.isEmpty()
                ? Map.of()
                : database
                        .sql("select * from agency_draft where (case_id, number) in (:keys)")
                        .param("keys", RequestKey.values(requests))
                        .query((row, at) -> Map.entry(RequestKey.of(row), draft(row)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ReturnDraft draft(ResultSet row) throws SQLException {
        return new ReturnDraft(
                json.readTree(row.getString("answers")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    void save(AgencyRequest request, JsonNode answers, Instant at, int version) {
        discard(request);
        database.sql("""
                        insert into agency_draft (case_id, number, answers, saved_at, version)
                        values (:case, :number, :answers, :at, :version)""")
                .param("case", request.caseId())
                .param("number", request.number())
                .param("answers", json.writeValueAsString(answers))
                .param("at", England.stored(at))
                .param("version", version)
                .update();
    }

    JsonNode nothing() {
        return json.createObjectNode();
    }

    private void discard(AgencyRequest request) {
        database.sql("delete from agency_draft where case_id = :case and number = :number")
                .param("case", request.caseId())
                .param("number", request.number())
                .update();
    }

    private SentReturn read(ResultSet row, int number) throws SQLException {
        OffsetDateTime checkedAt = row.getObject("checked_at", OffsetDateTime.class);
        return new SentReturn(
                row.getInt("version"),
                json.readTree(row.getString("answers")),
                row.getObject("sent_by", UUID.class),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("after_meeting"),
                checkedAt == null
                        ? null
                        : new SentReturn.Check(
                                row.getBoolean("accepted"),
                                row.getString("reasons"),
                                row.getObject("checked_by", UUID.class),
                                checkedAt.toInstant()));
    }
}
