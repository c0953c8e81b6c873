package org.practicereview.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of people, on all nodes. They are kept under the id of the person (see {@link SignedIn}). */
@Repository
public class Sessions {

    private final JdbcClient database;
    private final Clock clock;

    Sessions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A session as its owner sees it.
     *
     * @param key names it and opens nothing; it is not what the browser holds
     * @param own whether it is the one in which the person is asking
     */
    public record Session(UUID key, Instant begunAt, Instant lastUsedAt, boolean own) {}

    /** The name under which a session is kept that knows the person's password and waits for the code: it ends with the others. */
    public static String expecting(UUID person) {
        return "code of " + person;
    }

    /** The sessions in which the person is signed in, what was used last first. */
    public List<Session> of(UUID person, String ownSession) {
        return database.sql("""
                        select primary_id, session_id, creation_time, last_access_time from spring_session
                        where principal_name = :person and expiry_time > :now order by last_access_time desc, primary_id""")
                .param("person", person.toString())
                .param("now", clock.millis())
                .query((row, number) -> session(row, ownSession))
                .list();
    }

    /** Ends one of the person's sessions; false where there is none of that key, or not any more. */
    @Transactional
    public boolean end(UUID person, UUID key) {
        return database.sql("delete from spring_session where principal_name = :person and primary_id = :key")
                        .param("person", person.toString())
                        .param("key", key.toString())
                        .update()
                > 0;
    }

    @Transactional
    public void endAllOf(UUID person) {
        database.sql("delete from spring_session where principal_name in (:names)")
                .param("names", List.of(person.toString(), expecting(person)))
                .update();
    }

    /** Ends all but the one in which the person is working. */
    @Transactional
    public void endOthersOf(UUID person, String ownSession) {
        database.sql("delete from spring_session where principal_name in (:names) and session_id <> :own")
                .param("names", List.of(person.toString(), expecting(person)))
                .param("own", ownSession)
                .update();
    }

    private static Session session(ResultSet row, String ownSession) throws SQLException {
        return new Session(
                UUID.fromString(row.getString("primary_id")),
                Instant.ofEpochMilli(row.getLong("creation_time")),
                Instant.ofEpochMilli(row.getLong("last_access_time")),
                row.getString("session_id").equals(ownSession));
    }
}
