package org.practicereview.seriouscasereview;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The serious case reviews of cases. */
@Repository
class SeriousCaseReviews {

    private final JdbcClient database;

    SeriousCaseReviews(JdbcClient database) {
        this.database = database;
    }

    Optional<SeriousCaseReview> find(long caseId) {
        return database.sql("""
                        select case_id, notified_on, decision, decided_on, reasons_sent_on, completed_on, publication_decided_on,
                            planned_for, copies_sent_on, not_publishing_told_on, published_on
                        from serious_case_review where case_id = :case""")
                .param("case", caseId)
                .query(SeriousCaseReview.class)
                .optional();
    }

    void add(long caseId, LocalDate notifiedOn) {
        database.sql("""
                        insert into serious_case_review (case_id, notified_on, panel_told, department_told, version)
                        values (:case, :on, false, false, 0)""").param("case", caseId).param("on", notifiedOn).update();
    }

    void decided(long caseId, BoardDecision decision, LocalDate on) {
        change(caseId, "decision = '" + decision.name() + "', decided_on = :day", on);
    }

    /** The decision was told that day; who was told may read the case. */
    void told(long caseId, LocalDate on, boolean panel, boolean department) {
        change(
                caseId,
                "told_on = :day" + (panel ? ", panel_told = true" : "")
                        + (department ? ", department_told = true" : ""),
                on);
    }

    void reasonsSent(long caseId, LocalDate on) {
        change(caseId, "reasons_sent_on = :day", on);
    }

    void completed(long caseId, LocalDate on) {
        change(caseId, "completed_on = :day", on);
    }

    void publicationDecided(long caseId, PublicationDecision decision, LocalDate on) {
        change(caseId, "publication = '" + decision.name() + "', publication_decided_on = :day", on);
    }

    void plannedFor(long caseId, LocalDate day) {
        change(caseId, "planned_for = :day", day);
    }

    void copiesSent(long caseId, LocalDate on) {
        change(caseId, "copies_sent_on = :day", on);
    }

    void notPublishingTold(long caseId, LocalDate on) {
        change(caseId, "not_publishing_told_on = :day", on);
    }

    void published(long caseId, LocalDate on) {
        change(caseId, "published_on = :day", on);
    }

    void availableUntil(long caseId, LocalDate day) {
        change(caseId, "available_until = :day", day);
    }

    /** The columns are ours, never anybody's input. */
    private void change(long caseId, String columns, LocalDate day) {
        database.sql("update serious_case_review set " + columns + ", version = version + 1 where case_id = :case")
                .param("day", day)
                .param("case", caseId)
                .update();
    }
}
