package org.practicereview.review.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The cases of national reviews, in SQL; whoever changes one has locked the case. */
@Repository
class NationalReviewCaseRows {

    private static final String CASES = """
            select n.*, c.reference from national_review_case n join case_file c on c.id = n.case_id where\s""";

    private final JdbcClient database;

    NationalReviewCaseRows(JdbcClient database) {
        this.database = database;
    }

    /** How many cases are in it, whoever may see them. */
    @AsTheService("a conflict of interest does not change what a national review consists of")
    int count(int review) {
        return database.sql("select count(*) from national_review_case where review = :review and left_at is null")
                .param("review", review)
                .query(Integer.class)
                .single();
    }

    /**
     * How many cases are in each national review that has some, by the number of the review and whoever may see them.
     */
    @AsTheService("a conflict of interest does not change what a national review consists of")
    Map<Integer, Integer> counts() {
        return database
                .sql("select review, count(*) as cases from national_review_case where left_at is null group by review")
                .query((row, at) -> Map.entry(row.getInt("review"), row.getInt("cases")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The cases of all national reviews that may be seen, by the number of the review; the rest as of one. */
    Map<Integer, List<TakenInCase>> of(VisibleCases visible) {
        return database
                .sql(CASES + visible.condition() + " order by n.id")
                .params(visible.parameters())
                .query(NationalReviewCaseRows::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(TakenInCase::review));
    }

    /** The cases of a national review that may be seen, also those that left, in the order they were taken in. */
    List<TakenInCase> of(int review, VisibleCases visible) {
        return database.sql(CASES + "n.review = :review and " + visible.condition() + " order by n.id")
                .param("review", review)
                .params(visible.parameters())
                .query(NationalReviewCaseRows::read)
                .list();
    }

    /** All that are part of it, for the service itself. */
    @AsTheService("a conflict of interest does not change what a national review consists of")
    List<TakenInCase> allOf(int review) {
        return database.sql(CASES + "n.review = :review and n.left_at is null order by n.id")
                .param("review", review)
                .query(NationalReviewCaseRows::read)
                .list();
    }

    /** How the case is part of a national review now; empty where it is part of none. */
    Optional<TakenInCase> current(long caseId) {
        return database.sql(CASES + "n.case_id = :case and n.left_at is null")
                .param("case", caseId)
                .query(NationalReviewCaseRows::read)
                .optional();
    }

    /** Takes a case into a national review and answers the number of the row. */
    long add(
            int review,
            long caseId,
            LocalDate decidedOn,
            String reasons,
            boolean takenOver,
            @Nullable UUID by,
            Instant at) {
        KeyHolder id = new GeneratedKeyHolder();
        database.sql("""
                        insert into national_review_case (case_id, review, decided_on, reasons, recorded_by, recorded_at,
                            taken_over)
                        values (:case, :review, :on, :reasons, :by, :at, :takenOver)""")
                .param("case", caseId)
                .param("review", review)
                .param("on", decidedOn)
                .param("reasons", reasons)
                .param("by", by)
                .param("at", England.stored(at))
                .param("takenOver", takenOver)
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** A review that began since is taken over. */
    void takeOver(long id, CaseTakenIn form, UUID by, Instant at) {
        database.sql("""
                        update national_review_case set taken_over = true, taken_over_on = :on,
                            taken_over_because = :reasons, taken_over_by = :by, taken_over_at = :at
                        where id = :id""")
                .param("id", id)
                .param("on", Objects.requireNonNull(form.decidedOn()))
                .param("reasons", form.reasons())
                .param("by", by)
                .param("at", England.stored(at))
                .update();
    }

    void keepDecided(long id, String decision, Set<UUID> decided) {
        decided.forEach(member -> database.sql(
                        "insert into national_review_decided_by (taken_in, decision, person_id) values (:id, :decision, :person)")
                .param("id", id)
                .param("decision", decision)
                .param("person", member)
                .update());
    }

    void resumed(long id, String because, UUID by, Instant at) {
        marked(id, "resumed", because, by, at);
    }

    void ended(long id, String because, UUID by, Instant at) {
        marked(id, "ended", because, by, at);
    }

    void left(long id, String because, UUID by, Instant at) {
        marked(id, "left", because, by, at);
    }

    private void marked(long id, String what, String because, UUID by, Instant at) {
        database.sql(
                        "update national_review_case set %1$s_at = :at, %1$s_because = :because, %1$s_by = :by where id = :id"
                                .formatted(what))
                .param("at", England.stored(at))
                .param("because", because)
                .param("by", by)
                .param("id", id)
                .update();
    }

    /** Whether it is news for the case that its national review is late. */
    boolean lateTold(long id, Instant at) {
        return database.sql(
                                "update national_review_case set late_told_at = :at where id = :id and late_told_at is null")
                        .param("at", England.stored(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static TakenInCase read(ResultSet row, int at) throws SQLException {
        return new TakenInCase(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getInt("review"),
                new IncidentReference(row.getString("reference")),
                row.getObject("decided_on", LocalDate.class),
                row.getString("reasons"),
                row.getBoolean("taken_over"),
                row.getObject("taken_over_on", LocalDate.class),
                row.getString("taken_over_because"),
                moment(row, "resumed_at"),
                row.getString("resumed_because"),
                moment(row, "ended_at"),
                row.getString("ended_because"),
                moment(row, "left_at"),
                row.getString("left_because"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
