package org.practicereview.organisation;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of people, on all nodes. They are kept under the id of the person (see {@link SignedIn}). */
@Repository
public class Sessions {

    private final JdbcClient database;

    Sessions(JdbcClient database) {
        this.database = database;
    }

    @Transactional
    public void endAllOf(UUID person) {
        database.sql("delete from spring_session where principal_name = :person")
                .param("person", person.toString())
                .update();
    }

    /** Ends all but the one in which the person is working. */
    @Transactional
    public void endOthersOf(UUID person, String ownSession) {
        database.sql("delete from spring_session where principal_name = :person and session_id <> :own")
                .param("person", person.toString())
                .param("own", ownSession)
                .update();
    }
}
