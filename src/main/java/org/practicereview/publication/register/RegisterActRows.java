package org.practicereview.publication.register;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was done with published reports; append-only. */
@Repository
class RegisterActRows {

    private final JdbcClient database;

    RegisterActRows(JdbcClient database) {
        this.database = database;
    }

    /** What was done with an entry, in order. */
    List<RegisterAct> of(String slug) {
        return database.sql("select * from public_report_act where slug = :slug order by number")
                .param("slug", slug)
                .query((row, at) -> new RegisterAct(
                        row.getInt("number"),
                        RegisterAct.Kind.valueOf(row.getString("kind")),
                        row.getInt("text_number"),
                        row.getString("text_hash"),
                        row.getString("because"),
                        row.getString("note"),
                        row.getObject("done_by", UUID.class),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Adds an act; the case is locked. */
    void add(String slug, RegisterAct act) {
        database.sql("""
                        insert into public_report_act (slug, number, kind, text_number, text_hash, because, note, done_by,
                            done_at)
                        values (:slug, :number, :kind, :text, :hash, :because, :note, :by, :at)""")
                .param("slug", slug)
                .param("number", act.number())
                .param("kind", act.kind().name())
                .param("text", act.textNumber())
                .param("hash", act.textHash())
                .param("because", act.because(), Types.VARCHAR)
                .param("note", act.note(), Types.VARCHAR)
                .param("by", act.by())
                .param("at", England.stored(act.at()))
                .update();
    }
}
