package org.practicereview.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
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

    /**
     * What was sent, exactly as it was sent.
     *
     * @param number counts within the case; a case that changed its route has more than one
     */
    record Sent(int number, Route route, Instant at, UUID by, String snapshot) {}

    /** All that was sent, the first one first; nothing of it is ever changed. */
    List<Sent> sent(long caseId) {
        return database.sql("select * from sent_notification where case_id = :case order by number")
                .param("case", caseId)
                .query(Notifications::read)
                .list();
    }

    /**
     * Keeps what was sent. The case is locked, so numbers have no gaps.
     *
     * @return its number
     */
    int send(CaseFile file, Route route, UUID by, String snapshot, Instant at) {
        int number = file.notifiedAt() == null ? 1 : sent(file.id()).size() + 1;
        database.sql("""
                        insert into sent_notification (case_id, number, route, sent_at, sent_by, snapshot)
                        values (:case, :number, :route, :at, :by, :snapshot)""")
                .param("case", file.id())
                .param("number", number)
                .param("route", route.name())
                .param("at", England.stored(at))
                .param("by", by)
                .param("snapshot", snapshot)
                .update();
        return number;
    }

    private static Sent read(ResultSet row, int line) throws SQLException {
        return new Sent(
                row.getInt("number"),
                Route.valueOf(row.getString("route")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("sent_by", UUID.class),
                row.getString("snapshot"));
    }
}
