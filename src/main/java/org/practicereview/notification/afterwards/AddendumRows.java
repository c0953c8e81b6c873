package org.practicereview.notification.afterwards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addenda of notifications; they are added and read, never changed. */
@Repository
class AddendumRows {

    private final JdbcClient database;

    AddendumRows(JdbcClient database) {
        this.database = database;
    }

    List<Addendum> of(long caseId) {
        return database.sql("select * from notification_addendum where case_id = :case order by number")
                .param("case", caseId)
                .query(AddendumRows::read)
                .list();
    }

    /** Adds an addendum; the case is locked, so that numbers have no gaps. */
    void add(long caseId, Addendum addendum) {
        database.sql("""
                        insert into notification_addendum (case_id, number, section, text, added_at, added_by)
                        values (:case, :number, :section, :text, :at, :by)""")
                .param("case", caseId)
                .param("number", addendum.number())
                .param("section", addendum.section().name())
                .param("text", addendum.text())
                .param("at", England.stored(addendum.at()))
                .param("by", addendum.by())
                .update();
    }

    private static Addendum read(ResultSet row, int number) throws SQLException {
        return new Addendum(
                row.getInt("number"),
                AddendumSection.valueOf(row.getString("section")),
                row.getString("text"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getObject("added_by", UUID.class));
    }
}
