package org.practicereview.publication;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.publication.text.TextVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The publications of reports. */
@Repository
public class Publications {

    private final JdbcClient database;

    Publications(JdbcClient database) {
        this.database = database;
    }

    public Optional<Publication> find(long caseId) {
        return database.sql("""
                        select case_id, latest_on, copies_by, copies_sent_on, earliest_on, published_on, available_until,
                            extent, copied_text, copies_round, release_at
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

    /**
     * Records what is published, as it was decided. A release that was set before is not any more.
     *
     * @param justification why a part is left out, nothing where none is
     */
    void decided(long caseId, Extent extent, @Nullable String justification) {
        database.sql("""
                        update publication set extent = :extent, justification = :justification, release_at = null,
                            version = version + 1
                        where case_id = :case""")
                .param("extent", extent.name())
                .param("justification", justification, Types.VARCHAR)
                .param("case", caseId)
                .update();
    }

    /**
     * Copies of that text went that day; the first day to publish is worked out anew.
     *
     * @param report what they said, nothing where they were not of the report
     */
    void copiesSent(long caseId, LocalDate on, int text, @Nullable String report) {
        database.sql("""
                        update publication set copies_sent_on = :day, earliest_on = null, copied_text = :text,
                            copies_round = copies_round + 1, report = coalesce(:report, report), version = version + 1
                        where case_id = :case""")
                .param("day", on)
                .param("text", text)
                .param("report", report, Types.VARCHAR)
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

    /** Why a part is left out, for those who get copies. */
    @Nullable
    String justification(long caseId) {
        return database.sql("select justification from publication where case_id = :case and justification is not null")
                .param("case", caseId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void earliest(long caseId, LocalDate on) {
        database.sql("update publication set earliest_on = :day, version = version + 1 where case_id = :case")
                .param("day", on)
                .param("case", caseId)
                .update();
    }

    /**
     * Who set the moment of release, by what the report is found then, and why it is late where it will be.
     *
     * @param themes their codes with commas between, nothing where its release was set before they were asked
     */
    record Planned(
            UUID plannedBy,
            @Nullable String themes,
            @Nullable String lateReason,
            @Nullable String lateAgreedBy) {

        static Planned of(UUID by, List<String> themes, @Nullable String lateReason, @Nullable String lateAgreedBy) {
            return new Planned(by, String.join(",", themes), lateReason, lateAgreedBy);
        }

        List<String> themesOf(TextVersion text) {
            return themes == null ? text.text().themes() : List.of(themes.split(","));
        }
    }

    void plan(long caseId, Instant releaseAt, Planned planned) {
        database.sql("""
                        update publication set release_at = :at, planned_by = :by, themes = :themes, late_reason = :reason,
                            late_agreed_by = :agreed, version = version + 1
                        where case_id = :case""")
                .param("at", England.stored(releaseAt))
                .param("by", planned.plannedBy())
                .param("themes", planned.themes(), Types.VARCHAR)
                .param("reason", planned.lateReason(), Types.VARCHAR)
                .param("agreed", planned.lateAgreedBy(), Types.VARCHAR)
                .param("case", caseId)
                .update();
    }

    Planned planned(long caseId) {
        return database.sql(
                        "select planned_by, themes, late_reason, late_agreed_by from publication where case_id = :case")
                .param("case", caseId)
                .query(Planned.class)
                .single();
    }

    /** Takes back the moment that was set for the release, if there is one. */
    void stop(long caseId) {
        database.sql("""
                        update publication set release_at = null, late_reason = null, late_agreed_by = null,
                            version = version + 1
                        where case_id = :case and release_at is not null""").param("case", caseId).update();
    }

    void availableUntil(long caseId, LocalDate until) {
        database.sql("update publication set available_until = :until, version = version + 1 where case_id = :case")
                .param("until", until)
                .param("case", caseId)
                .update();
    }

    void published(long caseId, LocalDate on, LocalDate availableUntil) {
        database.sql("""
                        update publication set published_on = :day, available_until = :until, version = version + 1
                        where case_id = :case""")
                .param("day", on)
                .param("until", availableUntil)
                .param("case", caseId)
                .update();
    }
}
