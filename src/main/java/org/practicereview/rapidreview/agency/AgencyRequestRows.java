package org.practicereview.rapidreview.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.message.AgencyContacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What agencies were asked. */
@Repository
class AgencyRequestRows implements AgencyContacts {

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

    @Override
    public Optional<String> emailOf(long caseId, int request) {
        return one(caseId, request).map(AgencyRequest::email);
    }

    /** What an account was asked and is not withdrawn, what is due first first. */
    List<AgencyRequest> askedOf(UUID person, Collection<String> areas) {
        return database.sql("""
                        select * from agency_request where person_id = :person and area_code in (:areas)
                            and state <> 'WITHDRAWN'
                        order by due_on, case_id, number""")
                .param("person", person)
                .param("areas", areas)
                .query(AgencyRequestRows::read)
                .list();
    }

    /** What is late or has come and waits to be checked, in the rapid reviews of these areas that run and may be seen. */
    List<OpenRequest> toFollowUp(Collection<String> areas, VisibleCases visible, LocalDate today) {
        return database.sql(visible.select("""
                        select c.reference, r.number, r.agency, r.state, r.due_on
                        from agency_request r join case_file c on c.id = r.case_id""", """
                        (r.state = 'RETURNED' or r.state in ('ASKED', 'SENT_BACK') and r.due_on < :today)
                            and c.lead_area in (:areas)
                            and exists (select 1 from deadline d where d.case_id = c.id
                                and d.obligation = 'SEND_RAPID_REVIEW' and d.met_at is null and d.cancelled_at is null)""") + " order by due_on, reference, number fetch first 100 rows only")
                .param("areas", areas)
                .param("today", today)
                .params(visible.parameters())
                .query((row, at) -> new OpenRequest(
                        new IncidentReference(row.getString("reference")),
                        row.getInt("number"),
                        row.getString("agency"),
                        RequestState.valueOf(row.getString("state")),
                        row.getDate("due_on").toLocalDate()))
                .list();
    }

    /** A request that somebody follows up. */
    record OpenRequest(IncidentReference reference, int number, String agency, RequestState state, LocalDate dueOn) {}

    void add(AgencyRequest request, String area) {
        database.sql("""
                        insert into agency_request (case_id, number, agency, contact_name, email, person_id, area_code, about,
                            due_on, state, asked_by, asked_at, version)
                        values (:case, :number, :agency, :contact, :email, :person, :area, :about, :due, :state, :by, :at, 1)""")
                .param("case", request.caseId())
                .param("number", request.number())
                .param("agency", request.agency())
                .param("contact", request.contactName())
                .param("email", request.email())
                .param("person", request.account())
                .param("area", area)
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
