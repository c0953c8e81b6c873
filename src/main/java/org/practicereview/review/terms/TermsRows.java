package org.practicereview.review.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Role;
import org.practicereview.review.terms.TermsVersion.Given;
import org.practicereview.review.terms.TermsVersion.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The versions of terms of reference, and who approved them. The case is locked by whoever adds one. */
@Repository
class TermsRows {

    private final JdbcClient database;
    private final ObjectMapper json;

    TermsRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The versions of the terms of a case, the newest first. */
    List<TermsVersion> of(long caseId) {
        Map<Integer, List<Given>> given = given(caseId);
        return database.sql("select * from review_terms where case_id = :case order by number desc")
                .param("case", caseId)
                .query((row, at) -> version(row, given.getOrDefault(row.getInt("number"), List.of())))
                .list();
    }

    void add(long caseId, int number, JsonNode terms, UUID by, Instant at) {
        database.sql("""
                        insert into review_terms (case_id, number, terms, state, written_by, written_at)
                        values (:case, :number, :terms, :state, :by, :at)""")
                .param("case", caseId)
                .param("number", number)
                .param("terms", json.writeValueAsString(terms))
                .param("state", State.AWAITING.name())
                .param("by", by)
                .param("at", England.stored(at))
                .update();
    }

    void answer(long caseId, int number, Given given) {
        database.sql("""
                        insert into review_terms_approval (case_id, number, role, person_id, approves, words, letter, given_at)
                        values (:case, :number, :role, :by, :approves, :words, :letter, :at)""")
                .param("case", caseId)
                .param("number", number)
                .param("role", given.role().name())
                .param("by", given.by())
                .param("approves", given.approves())
                .param("words", given.words())
                .param("letter", given.letter())
                .param("at", England.stored(given.at()))
                .update();
    }

    void settle(long caseId, int number, State state) {
        database.sql("update review_terms set state = :state where case_id = :case and number = :number")
                .param("state", state.name())
                .param("case", caseId)
                .param("number", number)
                .update();
    }

    private Map<Integer, List<Given>> given(long caseId) {
        return database
                .sql("select * from review_terms_approval where case_id = :case order by given_at, role")
                .param("case", caseId)
                .query((row, at) -> Map.entry(row.getInt("number"), given(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private TermsVersion version(ResultSet row, List<Given> given) throws SQLException {
        return new TermsVersion(
                row.getLong("case_id"),
                row.getInt("number"),
                json.readTree(row.getString("terms")),
                State.valueOf(row.getString("state")),
                row.getObject("written_by", UUID.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                given);
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                Role.valueOf(row.getString("role")),
                row.getObject("person_id", UUID.class),
                row.getBoolean("approves"),
                row.getString("words"),
                row.getString("letter"),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
