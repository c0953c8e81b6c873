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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** National reviews, in SQL. */
@Repository
class NationalReviewRows {

    /** Of a single case the publication is that of the case, and a theme that takes the case in goes on with it. */
    private static final String REVIEWS = """
            select r.*, p.published_on as case_published_on, c.reasons_sent,
                (select max(n.review) from national_review_case n
                 where n.case_id = r.of_case and n.left_at is null and n.review <> r.number) as part_of
            from national_review r left join case_file c on c.id = r.of_case
            left join publication p on p.case_id = r.of_case""";

    private final JdbcClient database;

    NationalReviewRows(JdbcClient database) {
        this.database = database;
    }

    /** All national reviews, the newest first. */
    @AsTheService("a conflict of interest does not change what a national review consists of")
    List<NationalReview> all() {
        return database.sql(REVIEWS + " order by r.number desc")
                .query(NationalReviewRows::read)
                .list();
    }

    @AsTheService("a conflict of interest does not change what a national review consists of")
    Optional<NationalReview> find(int number) {
        return database.sql(REVIEWS + " where r.number = :number")
                .param("number", number)
                .query(NationalReviewRows::read)
                .optional();
    }

    /** Whoever else wants to change it waits. */
    @AsTheService("a conflict of interest does not change what a national review consists of")
    Optional<NationalReview> lock(int number) {
        database.sql("select number from national_review where number = :number for update")
                .param("number", number)
                .query(Integer.class)
                .optional();
        return find(number);
    }

    /** The national review that the Panel decided on over this single case. */
    Optional<NationalReview> ofCase(long caseId) {
        return database.sql(REVIEWS + " where r.of_case = :case")
                .param("case", caseId)
                .query(NationalReviewRows::read)
                .optional();
    }

    int add(String name, LocalDate decidedOn, String reasons, @Nullable UUID by, @Nullable Long ofCase, Instant at) {
        KeyHolder number = new GeneratedKeyHolder();
        database.sql("""
                        insert into national_review (name, decided_on, reasons, recorded_by, recorded_at, of_case)
                        values (:name, :on, :reasons, :by, :at, :case)""")
                .param("name", name)
                .param("on", decidedOn)
                .param("reasons", reasons)
                .param("by", by)
                .param("at", England.stored(at))
                .param("case", ofCase, Types.BIGINT)
                .update(number, "number");
        return Objects.requireNonNull(number.getKey()).intValue();
    }

    /** What it was is kept; it is locked. */
    void correct(NationalReview before, CorrectedNationalReview form, UUID by, Instant at) {
        database.sql("""
                        insert into national_review_change (review, number, name_before, decided_on_before, reasons_before,
                            because, changed_by, changed_at)
                        values (:review, :number, :name, :on, :reasons, :because, :by, :at)""")
                .param("review", before.number())
                .param("number", before.version())
                .param("name", before.name())
                .param("on", before.decidedOn())
                .param("reasons", before.reasons())
                .param("because", form.because())
                .param("by", by)
                .param("at", England.stored(at))
                .update();
        database.sql("""
                        update national_review set name = :name, decided_on = :on, reasons = :reasons, version = version + 1
                        where number = :review""")
                .param("name", form.name())
                .param("on", Objects.requireNonNull(form.decidedOn()))
                .param("reasons", form.reasons())
                .param("review", before.number())
                .update();
    }

    /** What was corrected in the record of a national review, the oldest first. */
    List<EarlierRecord> corrections(int review) {
        return database.sql("select * from national_review_change where review = :review order by number")
                .param("review", review)
                .query((row, at) -> new EarlierRecord(
                        row.getString("name_before"),
                        row.getObject("decided_on_before", LocalDate.class),
                        row.getString("reasons_before"),
                        row.getString("because"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
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

    private static NationalReview read(ResultSet row, int at) throws SQLException {
        LocalDate ofTheCase = row.getObject("case_published_on", LocalDate.class);
        LocalDate own = row.getObject("published_on", LocalDate.class);
        return new NationalReview(
                row.getInt("number"),
                row.getString("name"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reasons"),
                own == null ? ofTheCase : own,
                row.getString("late_reason"),
                row.getObject("of_case") != null,
                row.getObject("part_of", Integer.class),
                row.getBoolean("reasons_sent"),
                row.getInt("version"));
    }
}
