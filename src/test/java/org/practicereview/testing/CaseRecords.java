package org.practicereview.testing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.practicereview.casefile.IncidentReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the database holds of a case, so that "nothing was changed" can be said of all of it. */
public final class CaseRecords {

    private static final List<String> TABLES = List.of(
            "child",
            "match_key",
            "pause",
            "document",
            "case_person",
            "case_event",
            "deadline",
            "task",
            "task_answer",
            "outbox_message",
            "notification",
            "sent_notification",
            "incident_change",
            "notification_addendum",
            "withdrawal",
            "hand_over",
            "rapid_review",
            "rapid_review_signature",
            "agency_request",
            "agency_return",
            "immediate_action",
            "anonymity_clearance",
            "panel_consideration",
            "panel_conflict",
            "panel_view",
            "review",
            "review_appointment",
            "review_candidate",
            "publication",
            "publication_decision",
            "serious_case_review",
            "child_death_notification",
            "recommendation",
            "learning_action",
            "learning_review");

    private final JdbcClient database;

    CaseRecords(JdbcClient database) {
        this.database = database;
    }

    /** As if the row of that case could not be read: whatever comes to it fails. */
    public void whileUnreadable(IncidentReference reference, Runnable work) {
        String stage = database.sql("select stage from case_file where reference = :reference")
                .param("reference", reference.value())
                .query(String.class)
                .single();
        stage(reference, "UNREADABLE");
        try {
            work.run();
        } finally {
            stage(reference, stage);
        }
    }

    private void stage(IncidentReference reference, String stage) {
        database.sql("update case_file set stage = :stage where reference = :reference")
                .param("stage", stage)
                .param("reference", reference.value())
                .update();
    }

    /** Every row of the case, each with the name of its table. */
    public Set<String> of(IncidentReference reference) {
        Set<String> records = new TreeSet<>(rows("case_file", "id", reference));
        TABLES.forEach(table -> records.addAll(rows(table, "case_id", reference)));
        records.addAll(running(reference));
        return records;
    }

    /** The rows that are in one of the two only. */
    public static Set<String> difference(Set<String> before, Set<String> after) {
        Set<String> different = new TreeSet<>(before);
        different.addAll(after);
        different.removeIf(row -> before.contains(row) && after.contains(row));
        return different;
    }

    public List<String> timeline(IncidentReference reference, String kind) {
        return database.sql("""
                        select e.what from case_event e join case_file c on c.id = e.case_id
                        where c.reference = :reference and e.kind = :kind order by e.sequence""")
                .param("reference", reference.value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    /** What of the case that person was noted to have looked at. */
    public List<String> readings(IncidentReference reference, UUID person) {
        return database.sql("""
                        select a.what from access_entry a join case_file c on c.id = a.case_id
                        where c.reference = :reference and a.person_id = :person""")
                .param("reference", reference.value())
                .param("person", person)
                .query(String.class)
                .list();
    }

    /** Who is told of that event, as "recipient: occasion". */
    public List<String> messages(IncidentReference reference, String event) {
        return database.sql("""
                        select o.recipient || ': ' || o.occasion from outbox_message o join case_file c on c.id = o.case_id
                        where c.reference = :reference and o.event = :event order by 1""")
                .param("reference", reference.value())
                .param("event", event)
                .query(String.class)
                .list();
    }

    private List<String> rows(String table, String column, IncidentReference reference) {
        return database
                .sql("select * from " + table + " where " + column
                        + " = (select id from case_file where reference = :reference)")
                .param("reference", reference.value())
                .query()
                .listOfRows()
                .stream()
                .map(row -> table + " " + row)
                .toList();
    }

    private List<String> running(IncidentReference reference) {
        return database
                .sql("select e.act_id_ as step, e.rev_ as version from act_ru_execution e where e.proc_inst_id_ in"
                        + " (select id_ from act_ru_execution where business_key_ = :reference)")
                .param("reference", reference.value())
                .query()
                .listOfRows()
                .stream()
                .map(row -> "act_ru_execution " + row)
                .toList();
    }
}
