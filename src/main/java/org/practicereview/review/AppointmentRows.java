package org.practicereview.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was chosen to lead which review, in SQL; the case is locked by whoever changes it. */
@Repository
class AppointmentRows {

    private final JdbcClient database;
    private final Clock clock;

    AppointmentRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of a review, the newest first. */
    List<Appointment> of(long caseId) {
        return database.sql("select * from review_appointment where case_id = :case order by number desc")
                .param("case", caseId)
                .query(AppointmentRows::read)
                .list();
    }

    /** The appointment that has not ended. */
    Optional<Appointment> current(long caseId) {
        return of(caseId).stream()
                .filter(appointment -> appointment.endedAt() == null)
                .findFirst();
    }

    /** The reviews that one reviewer is appointed to, until their reports, or the reasons against them, went out. */
    List<MyReview> reviewsOf(UUID person) {
        return database.sql("""
                        select f.reference, f.stage, e.name, r.kind, d.due_on, a.declared_at
                        from review_appointment a join review r on r.case_id = a.case_id
                        join case_file f on f.id = a.case_id join area e on e.code = f.lead_area
                        left join deadline d on d.case_id = a.case_id and d.obligation = 'PUBLISH_REPORT'
                            and d.met_at is null and d.cancelled_at is null
                        where a.person_id = :person and a.assigned_at is not null and a.ended_at is null
                            and not f.published and not f.reasons_sent and f.stage not in (:notCounted)
                        order by d.due_on, f.reference""")
                .param("person", person)
                .param(
                        "notCounted",
                        Stage.notCounted().stream().map(Stage::name).toList())
                .query((row, number) -> new MyReview(
                        new IncidentReference(row.getString("reference")),
                        row.getString("name"),
                        ReviewKind.valueOf(row.getString("kind")),
                        Stage.valueOf(row.getString("stage")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("declared_at") != null))
                .list();
    }

    /**
     * Why somebody can be chosen though something was found.
     *
     * @param conflict why a conflict of interest is none
     * @param unavailable why it does not matter that the reviewer is marked as not available
     * @param pool that nobody of the Panel's pool is available or suitable
     */
    record Chosen(
            @Nullable String conflict,
            @Nullable String unavailable,
            @Nullable String pool) {}

    /** Somebody is chosen; who was chosen before and not yet appointed is so no longer. */
    void propose(long caseId, UUID person, UUID by, Chosen why) {
        current(caseId).ifPresent(before -> end(before, Appointment.End.REPLACED, by, null, null));
        database.sql("""
                        insert into review_appointment (case_id, number, person_id, proposed_at, proposed_by,
                            conflict_reason, unavailable_reason, outside_pool_finding)
                        values (:case, :number, :person, :now, :by, :conflict, :unavailable, :finding)""")
                .param("case", caseId)
                .param("number", of(caseId).size() + 1)
                .param("person", person)
                .param("now", England.stored(clock.instant()))
                .param("by", by)
                .param("conflict", why.conflict(), Types.VARCHAR)
                .param("unavailable", why.unavailable(), Types.VARCHAR)
                .param("finding", why.pool(), Types.VARCHAR)
                .update();
    }

    void assigned(long caseId) {
        set(caseId, "assigned_at = :now");
    }

    /** The Secretary of State confirmed who was recommended. */
    void confirmed(long caseId, LocalDate on, @Nullable String words) {
        database.sql("""
                        update review_appointment set confirmed_on = :on, confirmed_words = :words
                        where case_id = :case and ended_at is null""")
                .param("on", on)
                .param("words", words, Types.VARCHAR)
                .param("case", caseId)
                .update();
    }

    /** The cases of the reviews to which somebody was appointed and has not declared conflicts of interest. */
    List<IncidentReference> toDeclare(UUID person) {
        return database.sql("""
                        select f.reference from review_appointment a join case_file f on f.id = a.case_id
                        where a.person_id = :person and a.assigned_at is not null and a.declared_at is null
                            and a.ended_at is null and not f.published and not f.reasons_sent
                        order by a.assigned_at, f.reference""").param("person", person).query(String.class).list().stream()
                .map(IncidentReference::new)
                .toList();
    }

    /** The reviewer declared to have no conflict of interest. */
    void declared(long caseId) {
        set(caseId, "declared_at = :now");
    }

    void end(
            Appointment appointment,
            Appointment.End kind,
            UUID by,
            @Nullable String reason,
            @Nullable LocalDate decidedOn) {
        database.sql("""
                        update review_appointment set ended_at = :now, ended_by = :by, end_kind = :kind, end_reason = :reason,
                            end_decided_on = :decided
                        where case_id = :case and number = :number""")
                .param("now", England.stored(clock.instant()))
                .param("by", by)
                .param("kind", kind.name())
                .param("reason", reason, Types.VARCHAR)
                .param("decided", decidedOn, Types.DATE)
                .param("case", appointment.caseId())
                .param("number", appointment.number())
                .update();
    }

    /** Who leads or led the review of a case that is linked with this one. */
    @AsTheService("who led the review of a linked case has a conflict, in whatever area")
    Set<UUID> reviewersOfLinkedCases(long caseId) {
        return new HashSet<>(
                database.sql("""
                        select a.person_id from review_appointment a
                        where a.assigned_at is not null and exists (select 1 from case_link l
                            where (l.from_case = a.case_id and l.to_case = :case)
                               or (l.to_case = a.case_id and l.from_case = :case))""").param("case", caseId).query(UUID.class).list());
    }

    private void set(long caseId, String what) {
        database.sql("update review_appointment set " + what + " where case_id = :case and ended_at is null")
                .param("now", England.stored(clock.instant()))
                .param("case", caseId)
                .update();
    }

    private static Appointment read(ResultSet row, int number) throws SQLException {
        String end = row.getString("end_kind");
        return new Appointment(
                row.getLong("case_id"),
                row.getInt("number"),
                row.getObject("person_id", UUID.class),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("proposed_by", UUID.class),
                row.getString("conflict_reason"),
                row.getString("unavailable_reason"),
                row.getString("outside_pool_finding"),
                row.getObject("confirmed_on", LocalDate.class),
                row.getString("confirmed_words"),
                moment(row, "assigned_at"),
                moment(row, "declared_at"),
                moment(row, "ended_at"),
                end == null ? null : Appointment.End.valueOf(end),
                row.getString("end_reason"),
                row.getObject("end_decided_on", LocalDate.class));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
