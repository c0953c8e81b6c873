package org.practicereview.panel.conflict;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The interests that members of the Panel declared, in SQL. */
@Repository
class InterestRows {

    private final JdbcClient database;

    InterestRows(JdbcClient database) {
        this.database = database;
    }

    /** The interests of all members, in the order they were declared. */
    List<Interest> all() {
        return database.sql("select * from panel_interest order by person_id, declared_at, id")
                .query(InterestRows::read)
                .list();
    }

    List<Interest> of(UUID person) {
        return database.sql("select * from panel_interest where person_id = :person order by declared_at, id")
                .param("person", person)
                .query(InterestRows::read)
                .list();
    }

    void add(Interest interest) {
        database.sql("""
                        insert into panel_interest (id, person_id, kind, area_code, agency, reference, begins_on,
                            ends_on, note, declared_at)
                        values (:id, :person, :kind, :area, :agency, :reference, :begins, :ends, :note, :at)""")
                .param("id", interest.id())
                .param("person", interest.person())
                .param("kind", interest.kind().name())
                .param("area", interest.area(), Types.VARCHAR)
                .param("agency", interest.agency(), Types.VARCHAR)
                .param("reference", interest.reference(), Types.VARCHAR)
                .param("begins", interest.beginsOn(), Types.DATE)
                .param("ends", interest.endsOn(), Types.DATE)
                .param("note", interest.note(), Types.VARCHAR)
                .param("at", England.stored(interest.declaredAt()))
                .update();
    }

    private static Interest read(ResultSet row, int number) throws SQLException {
        return new Interest(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                InterestKind.valueOf(row.getString("kind")),
                row.getString("area_code"),
                row.getString("agency"),
                row.getString("reference"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("note"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant());
    }
}
