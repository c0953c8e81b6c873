package org.practicereview.learning.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.learning.national.AreaResponse.Response;
import org.practicereview.learning.recommendation.EarlierRecommendation;
import org.practicereview.learning.recommendation.NewRecommendation;
import org.practicereview.learning.recommendation.Recommendation;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recommendations of national reviews and the answers of areas, in SQL. */
@Repository
class NationalRows {

    private static final String CONCERNED = """
            select r.*, v.name, a.area_code, a.response, a.reasons, a.answered_by, a.answered_at, a.version,
                (select count(*) from learning_action x where x.national_review = a.review
                    and x.recommendation = a.number and x.area_code = a.area_code) as actions,
                (select count(*) from learning_action x where x.national_review = a.review
                    and x.recommendation = a.number and x.area_code = a.area_code and x.state = 'VERIFIED') as verified,
                (select count(*) from learning_action x where x.national_review = a.review
                    and x.recommendation = a.number and x.area_code = a.area_code and x.state in ('OPEN', 'DONE')) as waiting
            from national_recommendation_area a
            join national_recommendation r on r.review = a.review and r.number = a.number
            join national_review v on v.number = a.review where""";

    private final JdbcClient database;

    NationalRows(JdbcClient database) {
        this.database = database;
    }

    /** The areas that lead a case of that review. */
    @AsTheService("a conflict of interest does not change what a national review consists of")
    List<String> areasOfCases(int review) {
        return database.sql("""
                        select distinct c.lead_area from national_review_case n join case_file c on c.id = n.case_id
                        where n.review = :review and n.left_at is null order by c.lead_area""").param("review", review).query(String.class).list();
    }

    /**
     * Adds a recommendation and answers its number; the review is locked until the end of the transaction, so that none
     * is given twice.
     */
    int add(int review, NewRecommendation form, UUID by, Instant at) {
        database.sql("select number from national_review where number = :review for update")
                .param("review", review)
                .query(Integer.class)
                .single();
        int number = database.sql(
                        "select coalesce(max(number), 0) + 1 from national_recommendation where review = :review")
                .param("review", review)
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into national_recommendation (review, number, what, who, by_when, shown_by, theme,
                            added_by, added_at)
                        values (:review, :number, :what, :who, :byWhen, :shownBy, :theme, :by, :at)""")
                .param("review", review)
                .param("number", number)
                .param("what", form.what())
                .param("who", form.who())
                .param("byWhen", Objects.requireNonNull(form.byWhen()))
                .param("shownBy", form.shownBy())
                .param("theme", form.theme())
                .param("by", by)
                .param("at", England.stored(at))
                .update();
        return number;
    }

    void concerns(int review, int number, String area) {
        database.sql("""
                        insert into national_recommendation_area (review, number, area_code, version)
                        values (:review, :number, :area, 1)""")
                .param("review", review)
                .param("number", number)
                .param("area", area)
                .update();
    }

    /** The recommendations of a review, each once for every area it concerns. */
    List<NationalRecommendation> of(int review) {
        return database.sql(CONCERNED + " a.review = :review order by a.number, a.area_code")
                .param("review", review)
                .query(NationalRows::read)
                .list();
    }

    /** The recommendations that concern these areas, the newest first. */
    List<NationalRecommendation> concerning(Collection<String> areas) {
        return areas.isEmpty()
                ? List.of()
                : database.sql(CONCERNED + " a.area_code in (:areas) order by r.added_at desc, a.number, a.area_code")
                        .param("areas", areas)
                        .query(NationalRows::read)
                        .list();
    }

    Optional<NationalRecommendation> one(int review, int number, String area) {
        return database.sql(CONCERNED + " a.review = :review and a.number = :number and a.area_code = :area")
                .param("review", review)
                .param("number", number)
                .param("area", area)
                .query(NationalRows::read)
                .optional();
    }

    /** That recommendation as it concerns that area, locked until the end of the transaction. */
    Optional<NationalRecommendation> lock(int review, int number, String area) {
        database.sql("""
                        select version from national_recommendation_area
                        where review = :review and number = :number and area_code = :area for update""")
                .param("review", review)
                .param("number", number)
                .param("area", area)
                .query(Integer.class)
                .optional();
        return one(review, number, area);
    }

    void answered(NationalRecommendation before, AreaResponse form, UUID by, Instant at) {
        database.sql("""
                        update national_recommendation_area set response = :response, reasons = :reasons,
                            answered_by = :by, answered_at = :at, version = version + 1
                        where review = :review and number = :number and area_code = :area""")
                .param("response", Objects.requireNonNull(form.response()).name())
                .param("reasons", form.reasons())
                .param("by", by)
                .param("at", England.stored(at))
                .param("review", before.review())
                .param("number", before.number())
                .param("area", before.area())
                .update();
    }

    /** What was answered, as it was; each answer is kept. */
    void keepAnswer(NationalRecommendation answered) {
        database.sql("""
                        insert into national_recommendation_answer (review, number, area_code, answer, response, reasons,
                            answered_by, answered_at)
                        select review, number, area_code, version, response, reasons, answered_by, answered_at
                        from national_recommendation_area
                        where review = :review and number = :number and area_code = :area""")
                .param("review", answered.review())
                .param("number", answered.number())
                .param("area", answered.area())
                .update();
    }

    /** All that the area answered, the newest first. */
    List<GivenAnswer> answers(NationalRecommendation recommendation) {
        return database.sql("""
                        select * from national_recommendation_answer
                        where review = :review and number = :number and area_code = :area order by answer desc""")
                .param("review", recommendation.review())
                .param("number", recommendation.number())
                .param("area", recommendation.area())
                .query((row, index) -> new GivenAnswer(
                        Response.valueOf(row.getString("response")),
                        row.getString("reasons"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether it is news that it is withdrawn. */
    boolean withdraw(int review, int number, WithdrawnRecommendation form, UUID by, Instant at) {
        return database.sql("""
                                update national_recommendation set withdrawn_because = :because, withdrawn_by = :by,
                                    withdrawn_at = :at, replaced_by = :replaced
                                where review = :review and number = :number and withdrawn_at is null""")
                        .param("because", form.because())
                        .param("by", by)
                        .param("at", England.stored(at))
                        .param("replaced", form.replacedBy(), Types.INTEGER)
                        .param("review", review)
                        .param("number", number)
                        .update()
                > 0;
    }

    /** What national reviews recommended before, the newest first, and how many actions of areas followed. */
    List<EarlierRecommendation> earlier() {
        return database.sql("""
                        select r.*,
                            (select count(*) from learning_action x where x.national_review = r.review
                                and x.recommendation = r.number) as actions,
                            (select count(*) from learning_action x where x.national_review = r.review
                                and x.recommendation = r.number and x.state = 'VERIFIED') as verified
                        from national_recommendation r where r.withdrawn_at is null
                        order by r.review desc, r.number fetch first 2000 rows only""")
                .query((row, index) -> new EarlierRecommendation(
                        "National review " + row.getInt("review"),
                        row.getString("what"),
                        row.getString("who"),
                        row.getDate("by_when").toLocalDate(),
                        row.getString("theme"),
                        Recommendation.State.OPEN,
                        row.getInt("actions"),
                        row.getInt("verified")))
                .list();
    }

    /** The national reviews that are over, recommend nothing yet, and of which nobody said that this is so. */
    @AsTheService("a conflict of interest does not change what a national review consists of")
    List<Integer> withoutRecommendations() {
        return database.sql("""
                        select v.number from national_review v left join case_file c on c.id = v.of_case
                        where v.none_recommended_at is null and (v.published_on is not null or c.published or c.reasons_sent)
                            and not exists (select 1 from national_recommendation r where r.review = v.number)
                            and not exists (select 1 from national_review_case n
                                where n.case_id = v.of_case and n.left_at is null and n.review <> v.number)
                        order by v.number""").query(Integer.class).list();
    }

    /** Why it recommends nothing; nothing where nobody said so. */
    Optional<String> whyNone(int review) {
        return database.sql(
                        "select none_recommended_because from national_review where number = :review and none_recommended_at is not null")
                .param("review", review)
                .query(String.class)
                .optional();
    }

    void none(int review, String because, UUID by, Instant at) {
        database.sql("""
                        update national_review set none_recommended_because = :because, none_recommended_by = :by,
                            none_recommended_at = :at
                        where number = :review and none_recommended_at is null""")
                .param("because", because)
                .param("by", by)
                .param("at", England.stored(at))
                .param("review", review)
                .update();
    }

    private static NationalRecommendation read(ResultSet row, int index) throws SQLException {
        String response = row.getString("response");
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new NationalRecommendation(
                row.getInt("review"),
                row.getString("name"),
                row.getInt("number"),
                row.getString("what"),
                row.getString("who"),
                row.getDate("by_when").toLocalDate(),
                row.getString("shown_by"),
                row.getString("theme"),
                row.getString("area_code"),
                response == null ? null : Response.valueOf(response),
                row.getString("reasons"),
                row.getObject("answered_by", UUID.class),
                answered == null ? null : answered.toInstant(),
                row.getString("withdrawn_because"),
                row.getObject("replaced_by", Integer.class),
                row.getInt("actions"),
                row.getInt("verified"),
                row.getInt("waiting"),
                row.getInt("version"));
    }
}
