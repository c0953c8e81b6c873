package org.practicereview.learning.action;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to actions, in SQL. It is only ever added to. */
@Repository
class ActionEventRows {

    private final JdbcClient database;

    ActionEventRows(JdbcClient database) {
        this.database = database;
    }

    void note(long id, ActionEvent event) {
        database.sql("""
                        insert into learning_action_event (action_id, sequence, kind, words, due_from, due_to, owner_from,
                            owner_to, account_from, account_to, by_person, at_time)
                        select cast(:id as bigint), coalesce(max(sequence), 0) + 1, cast(:kind as varchar(20)),
                            cast(:words as varchar(4000)), cast(:dueFrom as date), cast(:dueTo as date),
                            cast(:ownerFrom as varchar(400)), cast(:ownerTo as varchar(400)),
                            cast(:accountFrom as uuid), cast(:accountTo as uuid), cast(:by as uuid),
                            cast(:at as timestamp(6) with time zone)
                        from learning_action_event where action_id = :id""")
                .param("id", id)
                .param("kind", event.kind().name())
                .param("words", event.words())
                .param("dueFrom", event.change().dueFrom())
                .param("dueTo", event.change().dueTo())
                .param("ownerFrom", event.change().ownerFrom())
                .param("ownerTo", event.change().ownerTo())
                .param("accountFrom", event.change().accountFrom())
                .param("accountTo", event.change().accountTo())
                .param("by", event.by())
                .param("at", England.stored(event.at()))
                .update();
    }

    /** What happened to an action, the oldest first. */
    List<ActionEvent> of(long id) {
        return database.sql("select * from learning_action_event where action_id = :id order by sequence")
                .param("id", id)
                .query((row, index) -> new ActionEvent(
                        ActionEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        new ActionChange(
                                row.getObject("due_from", LocalDate.class),
                                row.getObject("due_to", LocalDate.class),
                                row.getString("owner_from"),
                                row.getString("owner_to"),
                                row.getObject("account_from", UUID.class),
                                row.getObject("account_to", UUID.class)),
                        row.getObject("by_person", UUID.class),
                        row.getObject("at_time", OffsetDateTime.class).toInstant()))
                .list();
    }
}
