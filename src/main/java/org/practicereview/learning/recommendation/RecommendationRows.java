package org.practicereview.learning.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.learning.recommendation.Recommendation.State;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recommendations of cases, in SQL. The case is locked by whoever changes one. */
@Repository
class RecommendationRows {

    /** The latest that are compared: those of several years (rule book, section 9). */
    private static final int LATEST = 2_000;

    private final JdbcClient database;

    RecommendationRows(JdbcClient database) {
        this.database = database;
    }

    List<Recommendation> of(long caseId) {
        return database.sql("select * from recommendation where case_id = :case order by number")
                .param("case", caseId)
                .query(RecommendationRows::read)
                .list();
    }

    Optional<Recommendation> one(long caseId, int number) {
        return of(caseId).stream().filter(known -> known.number() == number).findFirst();
    }

    /** Adds a recommendation and answers its number. */
    int add(long caseId, @Nullable Integer round, NewRecommendation form) {
        int number = database.sql("select coalesce(max(number), 0) + 1 from recommendation where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
        values(database.sql("""
                        insert into recommendation (case_id, number, what, who, by_when, shown_by, theme, state,
                            learning_review, version)
                        values (:case, :number, :what, :who, :byWhen, :shownBy, :theme, 'DRAFT', :round, 1)"""), form)
                .param("round", round, Types.INTEGER)
                .param("case", caseId)
                .param("number", number)
                .update();
        return number;
    }

    void change(Recommendation before, NewRecommendation form) {
        values(database.sql("""
                        update recommendation set what = :what, who = :who, by_when = :byWhen, shown_by = :shownBy,
                            theme = :theme, version = version + 1
                        where case_id = :case and number = :number"""), form)
                .param("case", before.caseId())
                .param("number", before.number())
                .update();
    }

    void remove(Recommendation recommendation) {
        database.sql("delete from recommendation where case_id = :case and number = :number")
                .param("case", recommendation.caseId())
                .param("number", recommendation.number())
                .update();
    }

    /** What is written of the case is recorded, and went through the identity check. */
    void recorded(long caseId) {
        database.sql("""
                        update recommendation set state = 'OPEN', identity_checked = true, version = version + 1
                        where case_id = :case and state = 'DRAFT'""").param("case", caseId).update();
    }

    void notMade(long caseId) {
        moved(caseId, State.DRAFT, State.NOT_MADE);
    }

    void verified(long caseId) {
        moved(caseId, State.OPEN, State.VERIFIED);
    }

    private void moved(long caseId, State from, State to) {
        database.sql("""
                        update recommendation set state = :to, version = version + 1
                        where case_id = :case and state = :from""")
                .param("to", to.name())
                .param("from", from.name())
                .param("case", caseId)
                .update();
    }

    /** Something that was recommended before, with what tells it from others; neither is shown. */
    record Known(long caseId, int number, EarlierRecommendation earlier) {

        boolean is(Recommendation recommendation) {
            return caseId == recommendation.caseId() && number == recommendation.number();
        }
    }

    /**
     * What was recommended before or beside, the latest cases first: in that case, in those that the person sees of these
     * areas, and in published reviews. Nothing of the case is shown but its area.
     */
    @AsTheService("what published reviews recommended is compared, of whatever area")
    List<Known> earlier(long caseId, VisibleCases visible, Collection<String> areas) {
        return database.sql("""
                        select r.*, a.name as area,
                            (select count(*) from learning_action x where x.case_id = r.case_id
                                and x.recommendation = r.number) as actions,
                            (select count(*) from learning_action x where x.case_id = r.case_id
                                and x.recommendation = r.number and x.state = 'VERIFIED') as verified
                        from recommendation r join case_file c on c.id = r.case_id join area a on a.code = c.lead_area
                        where r.state <> 'NOT_MADE' and (r.case_id = :case or r.state <> 'DRAFT')
                            and ((%s) or (c.lead_area in (:areas) and %s))
                        order by r.case_id desc, r.number fetch first %d rows only""".formatted(PublishedOnes.CONDITION, visible.condition(), LATEST))
                .param("case", caseId)
                .param("areas", areas)
                .params(visible.parameters())
                .query((row, index) -> new Known(
                        row.getLong("case_id"),
                        row.getInt("number"),
                        new EarlierRecommendation(
                                row.getString("area"),
                                row.getString("what"),
                                row.getString("who"),
                                row.getDate("by_when").toLocalDate(),
                                row.getString("theme"),
                                State.valueOf(row.getString("state")),
                                row.getInt("actions"),
                                row.getInt("verified"))))
                .list();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, NewRecommendation form) {
        return statement
                .param("what", form.what())
                .param("who", form.who())
                .param("byWhen", Objects.requireNonNull(form.byWhen()))
                .param("shownBy", form.shownBy())
                .param("theme", form.theme());
    }

    private static Recommendation read(ResultSet row, int index) throws SQLException {
        return new Recommendation(
                row.getLong("case_id"),
                row.getInt("number"),
                row.getString("what"),
                row.getString("who"),
                row.getDate("by_when").toLocalDate(),
                row.getString("shown_by"),
                row.getString("theme"),
                State.valueOf(row.getString("state")),
                row.getObject("learning_review", Integer.class),
                row.getInt("version"));
    }
}
