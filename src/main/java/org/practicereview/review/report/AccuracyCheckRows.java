package org.practicereview.review.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** What agencies were shown and what they answered. Whoever changes it has locked the case. */
@Repository
class AccuracyCheckRows {

    private final JdbcClient database;
    private final ObjectMapper json;

    AccuracyCheckRows(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The checks of a case, in the order they were shared. */
    List<AccuracyCheck> of(long caseId) {
        return database.sql("select * from accuracy_check where case_id = :case order by number")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    /** What an account was shown and is not withdrawn, what is due first first. */
    List<AccuracyCheck> sharedWith(UUID person) {
        return database.sql("""
                        select * from accuracy_check where person_id = :person and state <> 'WITHDRAWN'
                        order by due_on, case_id, number""").param("person", person).query(this::read).list();
    }

    Optional<AccuracyCheck> one(long caseId, int number) {
        return of(caseId).stream().filter(check -> check.number() == number).findFirst();
    }

    void add(AccuracyCheck check, UUID by) {
        database.sql("""
                        insert into accuracy_check (case_id, number, draft, agency, person_id, sections, due_on, state,
                            shared_by, shared_at, version)
                        values (:case, :number, :draft, :agency, :person, :sections, :due, :state, :by, :at, :version)""")
                .param("case", check.caseId())
                .param("number", check.number())
                .param("draft", check.draft())
                .param("agency", check.agency())
                .param("person", check.account())
                .param("sections", String.join(",", check.sections()))
                .param("due", check.dueOn())
                .param("state", check.state().name())
                .param("by", by)
                .param("at", England.stored(check.sharedAt()))
                .param("version", check.version())
                .update();
    }

    void answer(AccuracyCheck check, AccuracyCheck.State state, AccuracyAnswer answer, Instant at) {
        database.sql("""
                        update accuracy_check set state = :state, answer = :answer, answered_at = :at, version = version + 1
                        where case_id = :case and number = :number""")
                .param("state", state.name())
                .param("answer", json.writeValueAsString(answer))
                .param("at", England.stored(at))
                .param("case", check.caseId())
                .param("number", check.number())
                .update();
    }

    void withdraw(AccuracyCheck check, String reason) {
        database.sql("""
                        update accuracy_check set state = 'WITHDRAWN', end_reason = :reason, version = version + 1
                        where case_id = :case and number = :number""")
                .param("reason", reason)
                .param("case", check.caseId())
                .param("number", check.number())
                .update();
    }

    private AccuracyCheck read(ResultSet row, int at) throws SQLException {
        String answer = row.getString("answer");
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new AccuracyCheck(
                row.getLong("case_id"),
                row.getInt("number"),
                row.getInt("draft"),
                row.getString("agency"),
                row.getObject("person_id", UUID.class),
                List.of(row.getString("sections").split(",")),
                row.getDate("due_on").toLocalDate(),
                AccuracyCheck.State.valueOf(row.getString("state")),
                row.getObject("shared_at", OffsetDateTime.class).toInstant(),
                answer == null ? null : json.readValue(answer, AccuracyAnswer.class),
                answered == null ? null : answered.toInstant(),
                row.getString("end_reason"),
                row.getInt("version"));
    }
}
