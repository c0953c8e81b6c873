package org.practicereview.publication;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The publications of reports. */
@Repository
class Publications {

    private final JdbcClient database;

    Publications(JdbcClient database) {
        this.database = database;
    }

    Optional<Publication> find(long caseId) {
        return database.sql("""
                        select case_id, latest_on, copies_by, copies_sent_on, earliest_on, published_on, available_until
                        from publication where case_id = :case""").param("case", caseId).query(Publication.class).optional();
    }

    void add(long caseId, LocalDate latestOn, LocalDate copiesBy) {
        database.sql("""
                        insert into publication (case_id, latest_on, copies_by, version)
                        values (:case, :latest, :copies, 0)""")
                .param("case", caseId)
                .param("latest", latestOn)
                .param("copies", copiesBy)
                .update();
    }

    /** Copies went that day; what they said is a snapshot. */
    void copiesSent(long caseId, LocalDate on, String report) {
        database.sql("""
                        update publication set copies_sent_on = :day, report = :report, version = version + 1
                        where case_id = :case""")
                .param("day", on)
                .param("report", report)
                .param("case", caseId)
                .update();
    }

    /** The report as copies of it were sent. */
    Optional<String> report(long caseId) {
        return database.sql("select report from publication where case_id = :case and report is not null")
                .param("case", caseId)
                .query(String.class)
                .optional();
    }

    void earliest(long caseId, LocalDate on) {
        set(caseId, "earliest_on", on);
    }

    void published(long caseId, LocalDate on, LocalDate availableUntil) {
        set(caseId, "published_on", on);
        set(caseId, "available_until", availableUntil);
    }

    /** The column is one of ours, never anybody's input. */
    private void set(long caseId, String column, LocalDate day) {
        database.sql("update publication set " + column + " = :day, version = version + 1 where case_id = :case")
                .param("day", day)
                .param("case", caseId)
                .update();
    }
}
