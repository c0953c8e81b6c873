package org.practicereview.panel.conflict;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentAreas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * An interest in an area and a case that comes to have to do with it see each other: whichever comes second waits for the first.
 * Order of the locks, so that nobody waits for ever: the cases, then the area.
 */
@Repository
class AreaLocks {

    private final JdbcClient database;
    private final boolean postgresql;

    AreaLocks(JdbcClient database, DataSource source) {
        this.database = database;
        this.postgresql = isPostgresql(source);
    }

    /**
     * Nobody declares an interest in an area of the case until the transaction ends. The case is locked, or new, and says what it
     * has to do with. Whoever makes an area the lead of a case, or links it, holds it in PostgreSQL already, since it is the key
     * of another row: only where the incident happened elsewhere that takes a statement more. H2 knows neither, nor a shared lock:
     * there, one case of an area is opened after the other.
     */
    void hold(CaseFile file) {
        IncidentAreas named = file.areas();
        List<String> others = Stream.of(named.incident(), named.residence(), named.placing())
                .filter(Objects::nonNull)
                .filter(area -> !area.equals(file.leadArea()))
                .toList();
        if (!postgresql || !others.isEmpty()) {
            database.sql("""
                            select code from area
                            where code in (:areas) or code in (select area_code from case_area where case_id = :case)
                            order by code for\s""" + (postgresql ? "key share" : "update"))
                    .param(
                            "areas",
                            Stream.concat(Stream.of(file.leadArea()), others.stream())
                                    .toList())
                    .param("case", file.id())
                    .query(String.class)
                    .list();
        }
    }

    /** Waits for whoever holds the area, and lets nobody begin. */
    void lock(String area) {
        database.sql("select code from area where code = :area for update")
                .param("area", area)
                .query(String.class)
                .single();
    }

    private static boolean isPostgresql(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database does not say what it is", unreachable);
        }
    }
}
