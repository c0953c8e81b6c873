package org.practicereview.review.national.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who leads national reviews, and what they declared, in SQL. */
@Repository
class LeadRows {

    private static final String LEADS = """
            select l.*, p.name from national_review_lead l join person p on p.id = l.person_id where\s""";

    private static final String CASES = """
            select n.id, c.reference, a.name as area, d.conflict from national_review_case n
            join case_file c on c.id = n.case_id join area a on a.code = c.lead_area
            left join national_review_declaration d
                on d.review = n.review and d.number = :number and d.taken_in = n.id
            where n.review = :review and n.left_at is null and %s order by n.id""";

    private static final String VERSION = """
            select (select count(*) + count(confirmed) + count(ended_at) from national_review_lead where review = :review)
                + (select count(*) from national_review_declaration where review = :review)
                + (select count(*) + count(left_at) from national_review_case where review = :review)""";

    private final JdbcClient database;

    LeadRows(JdbcClient database) {
        this.database = database;
    }

    /** A case of a led review with what was declared of it, nothing before. */
    record Declared(
            long takenIn,
            String reference,
            String area,
            @Nullable Boolean conflict) {}

    /** Those who lead or led a national review, the newest first. */
    List<LeadReviewer> of(int review) {
        return database.sql(LEADS + "l.review = :review order by l.number desc")
                .param("review", review)
                .query(LeadRows::read)
                .list();
    }

    Optional<LeadReviewer> current(int review) {
        return of(review).stream().filter(LeadReviewer::isCurrent).findFirst();
    }

    /** The reviews that the person leads now, until they are published. */
    List<LeadReviewer> ledBy(UUID person) {
        return database.sql(LEADS + "l.person_id = :person and l.confirmed and l.ended_at is null"
                        + " and exists (select 1 from national_review v where v.number = l.review and v.published_on is null)"
                        + " order by l.review")
                .param("person", person)
                .query(LeadRows::read)
                .list();
    }

    /** Whoever else changes who leads it waits. */
    void lock(int review) {
        database.sql("select number from national_review where number = :review for update")
                .param("review", review)
                .query(Integer.class)
                .optional();
    }

    void recommend(int review, UUID person, RecommendedLead form, UUID by, Instant at) {
        database.sql("""
                        insert into national_review_lead (review, number, person_id, reasons, outside_pool_finding,
                            recommended_by, recommended_at)
                        select cast(:review as integer), coalesce(max(number), 0) + 1, cast(:person as uuid),
                            cast(:reasons as varchar(4000)), cast(:finding as varchar(4000)), cast(:by as uuid),
                            cast(:at as timestamp(6) with time zone)
                        from national_review_lead where review = :review""")
                .param("review", review)
                .param("person", person)
                .param("reasons", form.reasons())
                .param("finding", form.outsidePoolFinding(), Types.VARCHAR)
                .param("by", by)
                .param("at", England.stored(at))
                .update();
    }

    void decided(LeadReviewer lead, DecisionOnLead form, UUID by) {
        database.sql("""
                        update national_review_lead set confirmed = :confirmed, decided_on = :on, decided_by = :by
                        where review = :review and number = :number""")
                .param("confirmed", form.confirmed())
                .param("on", Objects.requireNonNull(form.decidedOn()))
                .param("by", by)
                .param("review", lead.review())
                .param("number", lead.number())
                .update();
    }

    void ended(LeadReviewer lead, String reason, UUID by, Instant at) {
        database.sql("""
                        update national_review_lead set ended_at = :at, end_reason = :reason, ended_by = :by
                        where review = :review and number = :number""")
                .param("at", England.stored(at))
                .param("reason", reason)
                .param("by", by)
                .param("review", lead.review())
                .param("number", lead.number())
                .update();
    }

    void declared(LeadReviewer lead, long takenIn, boolean conflict, @Nullable String details, Instant at) {
        database.sql("""
                        insert into national_review_declaration (review, number, taken_in, conflict, details, declared_at)
                        values (:review, :number, :takenIn, :conflict, :details, :at)""")
                .param("review", lead.review())
                .param("number", lead.number())
                .param("takenIn", takenIn)
                .param("conflict", conflict)
                .param("details", details, Types.VARCHAR)
                .param("at", England.stored(at))
                .update();
    }

    /** The cases that are part of the review now, each with what the lead declared of it. */
    @AsTheService("whoever leads a national review is told of which cases to declare")
    List<Declared> cases(LeadReviewer lead) {
        return cases(lead, "1 = 1", Map.of());
    }

    /** What the lead declared on the cases that somebody may see: a conflict of interest keeps a case from whoever has it. */
    List<Declared> cases(LeadReviewer lead, VisibleCases visible) {
        return cases(lead, visible.condition(), visible.parameters());
    }

    private List<Declared> cases(LeadReviewer lead, String condition, Map<String, Object> parameters) {
        return database.sql(CASES.formatted(condition))
                .param("review", lead.review())
                .param("number", lead.number())
                .params(parameters)
                .query((row, at) ->
                        new Declared(row.getLong("id"), row.getString("reference"), row.getString("area"), (Boolean)
                                row.getObject("conflict")))
                .list();
    }

    /**
     * Rises with all that is told of its leads: recommendations, decisions, ends and declarations, and cases that come or leave.
     */
    @AsTheService("a conflict of interest does not change the version of who leads a national review")
    int version(int review) {
        return database.sql(VERSION)
                .param("review", review)
                .query(Integer.class)
                .single();
    }

    private static LeadReviewer read(ResultSet row, int at) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new LeadReviewer(
                row.getInt("review"),
                row.getInt("number"),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("reasons"),
                row.getString("outside_pool_finding"),
                row.getObject("recommended_at", OffsetDateTime.class).toInstant(),
                (Boolean) row.getObject("confirmed"),
                row.getObject("decided_on", LocalDate.class),
                ended == null ? null : ended.toInstant(),
                row.getString("end_reason"));
    }
}
