package org.practicereview.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The corrections of the list of bank holidays, and the locks of whoever counts with it or changes it. */
@Repository
class Corrections {

    private final JdbcClient database;
    private final String shared;

    Corrections(JdbcClient database, DataSource source) {
        this.database = database;
        // H2 knows no shared lock on a row: there, one clock is started after the other
        this.shared = isPostgresql(source) ? "share" : "update";
    }

    List<HolidayCorrection> all() {
        return database.sql("select * from bank_holiday_correction order by on_day")
                .query(Corrections::read)
                .list();
    }

    /** The number of the list; it rises with every change. */
    int version() {
        return database.sql("select version from bank_holiday_list where use_of_it = 'COUNTING'")
                .query(Integer.class)
                .single();
    }

    /** The number of the list, which nobody changes until the transaction ends. */
    int versionHeld() {
        return database.sql("select version from bank_holiday_list where use_of_it = 'COUNTING' for " + shared)
                .query(Integer.class)
                .single();
    }

    /** Whoever changes the list waits here for whoever else does. */
    void lockForChange() {
        lock("CHANGING");
    }

    /** Waits for whoever is counting with the list, and lets nobody begin. */
    void lockForCounting() {
        lock("COUNTING");
    }

    void add(HolidayCorrection correction) {
        database.sql("""
                        insert into bank_holiday_correction (on_day, kind, name, reason, made_by, made_at)
                        values (:day, :kind, :name, :reason, :by, :at)""")
                .param("day", correction.day())
                .param("kind", correction.kind().name())
                .param("name", correction.name())
                .param("reason", correction.reason())
                .param("by", correction.madeBy())
                .param("at", England.stored(correction.madeAt()))
                .update();
        raiseVersion();
    }

    void remove(LocalDate day) {
        database.sql("delete from bank_holiday_correction where on_day = :day")
                .param("day", day)
                .update();
        raiseVersion();
    }

    private void lock(String use) {
        database.sql("select version from bank_holiday_list where use_of_it = :use for update")
                .param("use", use)
                .query(Integer.class)
                .single();
    }

    private void raiseVersion() {
        database.sql("update bank_holiday_list set version = version + 1 where use_of_it = 'COUNTING'")
                .update();
    }

    private static HolidayCorrection read(ResultSet row, int number) throws SQLException {
        return new HolidayCorrection(
                row.getObject("on_day", LocalDate.class),
                HolidayCorrection.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("reason"),
                row.getObject("made_by", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static boolean isPostgresql(DataSource source) {
        try (var connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the database does not say what it is", unreachable);
        }
    }
}
