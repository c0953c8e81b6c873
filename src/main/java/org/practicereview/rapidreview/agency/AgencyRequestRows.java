package org.practicereview.rapidreview.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agencies were asked. */
@Repository
class AgencyRequestRows {

    private final JdbcClient database;

    AgencyRequestRows(JdbcClient database) {
        this.database = database;
    }

    List<AgencyRequest> of(long caseId) {
        return database.sql("select * from agency_request where case_id = :case order by number")
                .param("case", caseId)
                .query(AgencyRequestRows::read)
                .list();
    }

    Optional<AgencyRequest> one(long caseId, int number) {
        return database.sql("select * from agency_request where case_id = :case and number = :number")
                .param("case", caseId)
                .param("number", number)
                .query(AgencyRequestRows::read)
                .optional();
    }

    /** What an account was asked and is not withdrawn, what is due first first. */
    List<AgencyRequest> askedOf(UUID person) {
        return database.sql("""
                        select * from agency_request where person_id = :person and state <> 'WITHDRAWN'
                        order by due_on, case_id, number""")
                .param("person", person)
                .query(AgencyRequestRows::read)
                .list();
    }

    void add(AgencyRequest request) {
        database.sql("""
                        insert into agency_request (case_id, number, agency, contact_name, email, person_id, about,
                            due_on, state, asked_by, asked_at, version)
                        values (:case, :number, :agency, :contact, :email, :person, :about, :due, :state, :by, :at, 1)""")
                .param("case", request.caseId())
                .param("number", request.number())
                .param("agency", request.agency())
                .param("contact", request.contactName())
                .param("email", request.email())
                .param("person", request.account())
                .param("about", request.about())
                .param("due", request.dueOn())
                .param("state", request.state().name())
                .param("by", request.askedBy())
                .param("at", England.stored(request.askedAt()))
                .update();
    }

    void state(AgencyRequest request, RequestState state, @Nullable String endReason) {
        database.sql("""
                        update agency_request set state = :state, end_reason = :reason, version = version + 1
                        where case_id = :case and number = :number""")
                .param("state", state.name())
                .param("reason", endReason)
                .param("case", request.caseId())
                .param("number", request.number())
                .update();
    }

    void due(AgencyRequest request, LocalDate on, String reason) {
        database.sql("""
                        update agency_request set due_on = :on, due_reason = :reason, version = version + 1
                        where case_id = :case and number = :number""")
                .param("on", on)
                .param("reason", reason)
                .param("case", request.caseId())
                .param("number", request.number())
                .update();
    }

    private static AgencyRequest read(ResultSet row, int index) throws SQLException {
        return new AgencyRequest(
                row.getLong("case_id"),
                row.getInt("number"),
                row.getString("agency"),
                row.getString("contact_name"),
                row.getString("email"),
                row.getObject("person_id", UUID.class),
                row.getString("about"),
                row.getDate("due_on").toLocalDate(),
                row.getString("due_reason"),
                RequestState.valueOf(row.getString("state")),
                row.getString("end_reason"),
                row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
