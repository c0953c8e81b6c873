package org.practicereview.administration.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.PageOf;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.SecurityLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Everything done in the administration, written in the transaction of the deed; nothing is changed or removed. */
@Repository
public class AdministrationLog {

    /** Their subject is the reference of a case, which has no place in the log of security. */
    private static final Set<Act> OF_A_CASE = EnumSet.of(Act.STEP_RETRIED, Act.MESSAGE_RETRIED);

    private final JdbcClient database;
    private final Clock clock;

    AdministrationLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Person actor, Act what, Object subject, String detail) {
        database.sql("""
                        insert into administration_entry (at_time, actor, what, subject, detail)
                        values (:now, :actor, :what, :subject, :detail)""")
                .param("now", England.stored(clock.instant()))
                .param("actor", actor.id())
                .param("what", what.name())
                .param("subject", subject.toString())
                .param("detail", detail)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                SecurityLog.changed(what.name(), actor.id(), OF_A_CASE.contains(what) ? "-" : subject.toString());
            }
        });
    }

    /** Newest first. */
    public PageOf<AdministrationEntry> page(int number, int size) {
        List<AdministrationEntry> entries = database.sql("""
                        select at_time, actor, what, subject, detail from administration_entry
                        order by id desc offset :offset rows fetch next :size rows only""")
                .param("offset", PageOf.offset(number, size))
                .param("size", size)
                .query(AdministrationLog::entry)
                .list();
        int total = database.sql("select count(*) from administration_entry")
                .query(Integer.class)
                .single();
        return new PageOf<>(entries, number, size, total);
    }

    private static AdministrationEntry entry(ResultSet row, int number) throws SQLException {
        return new AdministrationEntry(
                row.getObject("at_time", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                Act.valueOf(row.getString("what")),
                row.getString("subject"),
                row.getString("detail"));
    }
}
