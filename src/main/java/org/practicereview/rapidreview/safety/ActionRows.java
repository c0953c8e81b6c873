package org.practicereview.rapidreview.safety;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import org.practicereview.rapidreview.safety.ImmediateAction.Source;
import org.practicereview.rapidreview.safety.ImmediateAction.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The immediate safety actions of cases. The case is locked by whoever changes something. */
@Repository
class ActionRows {

    private static final String ACTIONS = """
            select a.*, r.agency from immediate_action a
            left join agency_request r on r.case_id = a.case_id and r.number = a.request where a.case_id = :case""";

    private final JdbcClient database;

    ActionRows(JdbcClient database) {
        this.database = database;
    }

    List<ImmediateAction> of(long caseId) {
        return database.sql(ACTIONS + " order by a.number")
                .param("case", caseId)
                .query(ActionRows::read)
                .list();
    }

    Optional<ImmediateAction> one(long caseId, int number) {
        return database.sql(ACTIONS + " and a.number = :number")
                .param("case", caseId)
                .param("number", number)
                .query(ActionRows::read)
                .optional();
    }

    /** Whether that return has asked for the same before. */
    boolean has(long caseId, int request, SafetyAction action) {
        return database.sql("""
                        select count(*) from immediate_action where case_id = :case and request = :request
                            and what = :what and owner = :owner and due_on = :on""")
                        .param("case", caseId)
                        .param("request", request)
                        .param("what", action.what())
                        .param("owner", action.owner())
                        .param("on", action.by())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Adds an action and answers its number. */
    int add(long caseId, SafetyAction action, Source source, @Nullable Integer request, @Nullable UUID by, Instant at) {
        int number = of(caseId).size() + 1;
        database.sql("""
                        insert into immediate_action (case_id, number, what, owner, due_on, source, request, state,
                            added_by, added_at, version)
                        values (:case, :number, :what, :owner, :on, :source, :request, :state, :by, :at, 1)""")
                .param("case", caseId)
                .param("number", number)
                .param("what", action.what())
                .param("owner", action.owner())
                .param("on", action.by())
                .param("source", source.name())
                .param("request", request)
                .param("state", State.OPEN.name())
                .param("by", by)
                .param("at", England.stored(at))
                .update();
        return number;
    }

    void end(ImmediateAction action, State state, @Nullable String note, UUID by, Instant at) {
        database.sql("""
                        update immediate_action set state = :state, note = :note, ended_by = :by, ended_at = :at,
                            version = version + 1
                        where case_id = :case and number = :number""")
                .param("state", state.name())
                .param("note", note)
                .param("by", by)
                .param("at", England.stored(at))
                .param("case", action.caseId())
                .param("number", action.number())
                .update();
    }

    /** What is open in the cases of these areas that may be seen, with their references. */
    List<OpenAction> openIn(Collection<String> areas, VisibleCases visible) {
        return database.sql(visible.select(
                                "select c.reference, a.number, a.due_on from immediate_action a join case_file c on c.id = a.case_id",
                                "a.state = 'OPEN' and c.lead_area in (:areas)")
                        + " order by due_on, reference, number fetch first 100 rows only")
                .param("areas", areas)
                .params(visible.parameters())
                .query((row, at) -> new OpenAction(
                        new IncidentReference(row.getString("reference")),
                        row.getInt("number"),
                        row.getDate("due_on").toLocalDate()))
                .list();
    }

    /** One that is open, without what it says. */
    record OpenAction(IncidentReference reference, int number, LocalDate dueOn) {}

    /** The cases with something overdue of which nobody was told. */
    List<Long> withUntold(LocalDate today) {
        return database.sql("""
                        select distinct case_id from immediate_action
                        where state = 'OPEN' and due_on < :today and told_at is null order by case_id""").param("today", today).query(Long.class).list();
    }

    /** Notes that it was told of; whether it had not been before. */
    boolean told(ImmediateAction action, Instant at) {
        return database.sql("""
                        update immediate_action set told_at = :at
                        where case_id = :case and number = :number and told_at is null""")
                        .param("at", England.stored(at))
                        .param("case", action.caseId())
                        .param("number", action.number())
                        .update()
                > 0;
    }

    private static ImmediateAction read(ResultSet row, int index) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ImmediateAction(
                row.getLong("case_id"),
                row.getInt("number"),
                row.getString("what"),
                row.getString("owner"),
                row.getDate("due_on").toLocalDate(),
                Source.valueOf(row.getString("source")),
                row.getString("agency"),
                State.valueOf(row.getString("state")),
                row.getString("note"),
                row.getObject("added_by", UUID.class),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("ended_by", UUID.class),
                ended == null ? null : ended.toInstant(),
                row.getInt("version"));
    }
}
