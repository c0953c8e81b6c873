package org.practicereview.learning.recommendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.learning.recommendation.Recommendation.State;
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

    /** Its number. */
    int add(long caseId, NewRecommendation form) {
        int number = database.sql("select coalesce(max(number), 0) + 1 from recommendation where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
        values(database.sql("""
                        insert into recommendation (case_id, number, what, who, by_when, shown_by, theme, state, version)
                        values (:case, :number, :what, :who, :byWhen, :shownBy, :theme, 'DRAFT', 1)"""), form)
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

    void recorded(long caseId) {
        moved(caseId, State.DRAFT, State.OPEN);
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

    /**
     * What was recommended before, the latest cases first: in those that the person sees of these areas, and in those whose
     * report is published. Nothing of the case is read along but its area.
     */
    List<EarlierRecommendation> earlier(Recommendation than, VisibleCases visible, Collection<String> areas) {
        return database.sql("""
                        select r.*, a.name as area,
                            (select count(*) from learning_action x where x.case_id = r.case_id
                                and x.recommendation = r.number) as actions,
                            (select count(*) from learning_action x where x.case_id = r.case_id
                                and x.recommendation = r.number and x.state = 'VERIFIED') as verified
                        from recommendation r join case_file c on c.id = r.case_id join area a on a.code = c.lead_area
                        where (r.case_id <> :case or r.number <> :number) and (r.case_id = :case or r.state <> 'DRAFT')
                            and (c.published or (c.lead_area in (:areas) and %s))
                        order by r.case_id desc, r.number fetch first %d rows only""".formatted(visible.condition(), LATEST))
                .param("case", than.caseId())
                .param("number", than.number())
                .param("areas", areas)
                .params(visible.parameters())
                .query((row, index) -> new EarlierRecommendation(
                        row.getString("area"),
                        row.getString("what"),
                        row.getString("who"),
                        row.getDate("by_when").toLocalDate(),
                        row.getString("theme"),
                        State.valueOf(row.getString("state")),
                        row.getInt("actions"),
                        row.getInt("verified")))
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
                row.getInt("version"));
    }
}
