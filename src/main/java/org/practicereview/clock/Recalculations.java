package org.practicereview.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the due date of a deadline moved, and why. */
@Repository
class Recalculations {

    private final JdbcClient database;

    Recalculations(JdbcClient database) {
        this.database = database;
    }

    /** One move of a due date. */
    record Recalculation(LocalDate from, LocalDate to, String because, UUID by, Instant at) {}

    /** The moves of that deadline, the first one first. */
    List<Recalculation> of(Deadline deadline) {
        return database.sql("select * from deadline_move where deadline_id = :id order by id")
                .param("id", deadline.id())
                .query(Recalculations::read)
                .list();
    }

    private static Recalculation read(ResultSet row, int number) throws SQLException {
        return new Recalculation(
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("because"),
                row.getObject("moved_by", UUID.class),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }
}
