package org.practicereview.notification;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.guidance.Route;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notifications of cases: which way they go, and what was sent. */
@Repository
class Notifications {

    private final JdbcClient database;

    Notifications(JdbcClient database) {
        this.database = database;
    }

    Optional<Route> route(long caseId) {
        return database.sql("select route from notification where case_id = :case")
                .param("case", caseId)
                .query(String.class)
                .optional()
                .map(Route::valueOf);
    }

    void decided(long caseId, Route route) {
        String statement = route(caseId).isPresent()
                ? "update notification set route = :route, version = version + 1 where case_id = :case"
                : "insert into notification (case_id, route, version) values (:case, :route, 0)";
        database.sql(statement)
                .param("case", caseId)
                .param("route", route.name())
                .update();
    }

    Optional<String> snapshot(long caseId) {
        return database.sql("select snapshot from notification where case_id = :case and snapshot is not null")
                .param("case", caseId)
                .query(String.class)
                .optional();
    }

    /** What was sent is a snapshot, never overwritten. */
    void sent(long caseId, UUID by, String snapshot, OffsetDateTime at) {
        database.sql("""
                        update notification set sent_at = :at, sent_by = :by, snapshot = :snapshot, version = version + 1
                        where case_id = :case and sent_at is null""")
                .param("case", caseId)
                .param("at", at)
                .param("by", by)
                .param("snapshot", snapshot)
                .update();
    }
}
