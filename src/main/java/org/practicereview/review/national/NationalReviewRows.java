package org.practicereview.review.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.VisibleCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** National reviews and their cases, in SQL. */
@Repository
class NationalReviewRows {

    private final JdbcClient database;

    NationalReviewRows(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    List<NationalReview> all() {
        return database.sql("select * from national_review order by number desc")
                .query(NationalReviewRows::read)
                .list();
    }

    Optional<NationalReview> find(int number) {
        return database.sql("select * from national_review where number = :number")
                .param("number", number)
                .query(NationalReviewRows::read)
                .optional();
    }

    int add(NewNationalReview form, UUID by, Instant at) {
        KeyHolder number = new GeneratedKeyHolder();
        database.sql("""
                        insert into national_review (name, decided_on, reasons, recorded_by, recorded_at)
                        values (:name, :on, :reasons, :by, :at)""")
                .param("name", form.name())
                .param("on", form.decidedOn())
                .param("reasons", form.reasons())
                .param("by", by)
                .param("at", England.stored(at))
                .update(number, "number");
        return Objects.requireNonNull(number.getKey()).intValue();
    }

    /** How many cases are in it, whoever may see them. */
    int count(int review) {
        return database.sql("select count(*) from national_review_case where review = :review")
                .param("review", review)
                .query(Integer.class)
                .single();
    }

    /** Those of its cases that may be seen, in the order they were taken in. */
    List<TakenInCase> casesOf(int review, VisibleCases visible) {
        return database.sql("""
                        select n.*, c.reference from national_review_case n join case_file c on c.id = n.case_id
                        where n.review = :review and %s order by n.recorded_at, c.id""".formatted(visible.condition()))
                .param("review", review)
                .params(visible.parameters())
                .query(NationalReviewRows::readCase)
                .list();
    }

    /** All its cases, for the service itself. */
    List<IncidentReference> referencesOf(int review) {
        return database.sql("""
                        select c.reference from national_review_case n join case_file c on c.id = n.case_id
                        where n.review = :review order by c.id""").param("review", review).query(String.class).list().stream()
                .map(IncidentReference::new)
                .toList();
    }

    /** Whether it is news for the case that its national review is late; the case is locked. */
    boolean lateTold(long caseId, Instant at) {
        return database.sql(
                                "update national_review_case set late_told_at = :at where case_id = :case and late_told_at is null")
                        .param("at", England.stored(at))
                        .param("case", caseId)
                        .update()
                == 1;
    }

    /** Whether it is news that the report was published. */
    boolean published(int review, ReportPublished form, @Nullable String lateReason, UUID by, Instant at) {
        return database.sql("""
                                update national_review set published_on = :on, late_reason = :late, published_by = :by,
                                    published_at = :at
                                where number = :review and published_on is null""")
                        .param("review", review)
                        .param("on", form.publishedOn())
                        .param("late", lateReason, Types.VARCHAR)
                        .param("by", by)
                        .param("at", England.stored(at))
                        .update()
                == 1;
    }

    boolean isTakenIn(long caseId) {
        return database.sql("select count(*) from national_review_case where case_id = :case")
                        .param("case", caseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the case is in that one, and no local review of it was ever taken over. */
    boolean mayStillTakeOver(int review, long caseId) {
        return database.sql("select count(*) from national_review_case where case_id = :case and review = :review"
                                + " and not taken_over")
                        .param("case", caseId)
                        .param("review", review)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A local review that began since is taken over; the case is locked. */
    void takeOver(long caseId, CaseTakenIn form, Set<UUID> decided, UUID by, Instant at) {
        database.sql("""
                        update national_review_case set taken_over = true, taken_over_on = :on,
                            taken_over_because = :reasons, taken_over_by = :by, taken_over_at = :at
                        where case_id = :case""")
                .param("case", caseId)
                .param("on", Objects.requireNonNull(form.decidedOn()))
                .param("reasons", form.reasons())
                .param("by", by)
                .param("at", England.stored(at))
                .update();
        keepDecided(caseId, "TAKE_OVER", decided);
    }

    private void keepDecided(long caseId, String decision, Set<UUID> decided) {
        decided.forEach(member -> database.sql(
                        "insert into national_review_decided_by (case_id, decision, person_id) values (:case, :decision, :person)")
                .param("case", caseId)
                .param("decision", decision)
                .param("person", member)
                .update());
    }

    /** The case is locked. */
    void takeIn(int review, long caseId, CaseTakenIn form, boolean takenOver, Set<UUID> decided, UUID by, Instant at) {
        database.sql("""
                        insert into national_review_case (case_id, review, decided_on, reasons, recorded_by, recorded_at,
                            taken_over)
                        values (:case, :review, :on, :reasons, :by, :at, :takenOver)""")
                .param("case", caseId)
                .param("review", review)
                .param("on", Objects.requireNonNull(form.decidedOn()))
                .param("reasons", form.reasons())
                .param("by", by)
                .param("at", England.stored(at))
                .param("takenOver", takenOver)
                .update();
        keepDecided(caseId, "TAKE_IN", decided);
    }

    /** The case is locked. */
    void resumed(long caseId, String because, UUID by, Instant at) {
        database.sql("""
                        update national_review_case set resumed_at = :at, resumed_because = :because, resumed_by = :by
                        where case_id = :case""")
                .param("at", England.stored(at))
                .param("because", because)
                .param("by", by)
                .param("case", caseId)
                .update();
    }

    private static NationalReview read(ResultSet row, int at) throws SQLException {
        return new NationalReview(
                row.getInt("number"),
                row.getString("name"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reasons"),
                row.getObject("published_on", LocalDate.class),
                row.getString("late_reason"));
    }

    private static TakenInCase readCase(ResultSet row, int at) throws SQLException {
        OffsetDateTime resumed = row.getObject("resumed_at", OffsetDateTime.class);
        return new TakenInCase(
                new IncidentReference(row.getString("reference")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reasons"),
                row.getBoolean("taken_over"),
                row.getObject("taken_over_on", LocalDate.class),
                row.getString("taken_over_because"),
                resumed == null ? null : resumed.toInstant(),
                row.getString("resumed_because"));
    }
}
