package org.practicereview.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.guidance.Recipient;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Messages whose sending failed at least once. They are tried again by themselves, later and later. */
@Repository
public class StuckMessages {

    /** As many as somebody reads; when the cause is found, all of them leave. */
    private static final int MOST_LISTED = 100;

    private static final String STUCK = """
            select m.id, coalesce(c.reference, m.about) as subject, m.event, m.recipient, m.attempts, m.created_at, m.next_attempt_at
            from outbox_message m left join case_file c on c.id = m.case_id
            where m.state = 'WAITING' and m.attempts > 0\s""";

    private final JdbcClient database;
    private final Clock clock;

    StuckMessages(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The messages that are stuck longest. */
    @AsTheService("administrators see that a message waits, and not what it says")
    public List<StuckMessage> oldest() {
        return database.sql(STUCK + "order by m.created_at, m.id fetch first :most rows only")
                .param("most", MOST_LISTED)
                .query(StuckMessages::message)
                .list();
    }

    @AsTheService("administrators see that a message waits, and not what it says")
    public Optional<StuckMessage> find(UUID id) {
        return database.sql(STUCK + "and m.id = :id")
                .param("id", id)
                .query(StuckMessages::message)
                .optional();
    }

    /** Has the message sent with the next round; harmless when it has left in the meantime. */
    @Transactional
    @AsTheService("administrators see that a message waits, and not what it says")
    public void retry(UUID id) {
        database.sql("""
                        update outbox_message set next_attempt_at = :now
                        where id = :id and state = 'WAITING' and attempts > 0""")
                .param("now", England.stored(clock.instant()))
                .param("id", id)
                .update();
    }

    private static StuckMessage message(ResultSet row, int number) throws SQLException {
        return new StuckMessage(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                Event.valueOf(row.getString("event")).words(),
                Recipient.valueOf(row.getString("recipient")),
                row.getInt("attempts"),
                instant(row, "created_at"),
                instant(row, "next_attempt_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
