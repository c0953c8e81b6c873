package org.practicereview.learning.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.learning.action.LearningAction.State;
import org.practicereview.learning.recommendation.Recommendation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** Actions and what happened to them, in SQL. The case is locked by whoever changes one. */
@Repository
class LearningActionRows {

    /** Each with the case, or the national review, that it comes from. */
    static final String FROM = """
            from learning_action a
            left join case_file c on c.id = a.case_id
            left join recommendation r on r.case_id = a.case_id and r.number = a.recommendation
            left join national_recommendation n on n.review = a.national_review and n.number = a.recommendation where""";

    static final String ACTIONS = """
            select a.*, c.reference, coalesce(a.area_code, c.lead_area) as area, coalesce(r.theme, n.theme) as theme
            """ + FROM;

    private final JdbcClient database;
    private final Clock clock;

    LearningActionRows(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    List<LearningAction> of(long caseId) {
        return database.sql(ACTIONS + " a.case_id = :case order by a.recommendation, a.id")
                .param("case", caseId)
                .query(LearningActionRows::read)
                .list();
    }

    /** The actions of an area for a recommendation of a national review. */
    List<LearningAction> ofNational(int review, int recommendation, String area) {
        return database.sql(
                        ACTIONS + " a.national_review = :review and a.recommendation = :number and a.area_code = :area"
                                + " order by a.id")
                .param("review", review)
                .param("number", recommendation)
                .param("area", area)
                .query(LearningActionRows::read)
                .list();
    }

    /**
     * The actions for national reviews that wait in these areas: open ones whose day has passed, and done ones to be
     * verified.
     */
    List<LearningAction> nationalWaiting(Collection<String> areas, LocalDate today) {
        return areas.isEmpty()
                ? List.of()
                : database.sql(ACTIONS
                                + " a.area_code in (:areas) and (a.state = 'DONE' or a.state = 'OPEN' and a.due_on < :today)"
                                + " order by a.due_on, a.id")
                        .param("areas", areas)
                        .param("today", today)
                        .query(LearningActionRows::read)
                        .list();
    }

    /** The actions for national reviews whose day has passed and of which nobody was told. */
    List<LearningAction> nationalOverdue(LocalDate today) {
        return database.sql(ACTIONS + " a.national_review is not null and a.state = 'OPEN' and a.due_on < :today"
                        + " and a.told_at is null order by a.id")
                .param("today", today)
                .query(LearningActionRows::read)
                .list();
    }

    /** Adds an action of an area to a recommendation of a national review and answers its number. */
    long addNational(int review, int recommendation, String area, NewAction form, @Nullable UUID account) {
        KeyHolder id = new GeneratedKeyHolder();
        values(database.sql("""
                        insert into learning_action (national_review, recommendation, area_code, what, owner, owner_id, due_on,
                            begun_at, state, version)
                        values (:review, :recommendation, :area, :what, :owner, :account, :on, :begun, 'OPEN', 1)"""), form, account)
                .param("review", review)
                .param("recommendation", recommendation)
                .param("area", area)
                .param("begun", now())
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /** Whoever else wants to change one that belongs to no case waits. */
    void lock(long id) {
        database.sql("select id from learning_action where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    Optional<LearningAction> one(long id) {
        return database.sql(ACTIONS + " a.id = :id")
                .param("id", id)
                .query(LearningActionRows::read)
                .optional();
    }

    /** Adds an action to a recommendation of the case and answers its number. */
    long add(CaseFile file, int recommendation, NewAction form, @Nullable UUID account) {
        KeyHolder id = new GeneratedKeyHolder();
        values(database.sql("""
                        insert into learning_action (case_id, recommendation, what, owner, owner_id, due_on, begun_at, state,
                            version)
                        values (:case, :recommendation, :what, :owner, :account, :on, :begun, 'OPEN', 1)"""), form, account)
                .param("case", file.id())
                .param("recommendation", recommendation)
                .param("begun", now())
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    /**
     * Gives each of these recommendations that has no action its first one, which says what the recommendation says
     * itself.
     */
    void addFirst(CaseFile file, List<Recommendation> recommendations) {
        recommendations.forEach(recommendation -> database.sql("""
                        insert into learning_action (case_id, recommendation, what, owner, due_on, begun_at, state, version)
                        select case_id, number, what, who, by_when, cast(:begun as timestamp(6) with time zone), 'OPEN', 1
                        from recommendation r
                        where r.case_id = :case and r.number = :number and not exists (
                            select 1 from learning_action a where a.case_id = r.case_id and a.recommendation = r.number)""")
                .param("case", file.id())
                .param("number", recommendation.number())
                .param("begun", now())
                .update());
    }

    /**
     * Gives a recommendation of a national review that an area takes up its first action there, where it has none; it
     * says what the recommendation says itself.
     */
    void addFirstNational(int review, int recommendation, String area) {
        database.sql("""
                        insert into learning_action (national_review, recommendation, area_code, what, owner, due_on, begun_at,
                            state, version)
                        select review, number, cast(:area as varchar(40)), what, who, by_when,
                            cast(:begun as timestamp(6) with time zone), 'OPEN', 1
                        from national_recommendation n
                        where n.review = :review and n.number = :number and not exists (
                            select 1 from learning_action a where a.national_review = n.review
                                and a.recommendation = n.number and a.area_code = :area)""")
                .param("review", review)
                .param("number", recommendation)
                .param("area", area)
                .param("begun", now())
                .update();
    }

    /** Whoever was told that it is overdue is told again where it has another day or owner, and of no other word in it. */
    void change(LearningAction before, NewAction form, @Nullable UUID account) {
        ActionChange change = ActionChange.of(before, form, account);
        boolean anew = change.isOfDay() || change.isOfOwner() || change.isOfAccount();
        values(database.sql("""
                        update learning_action set what = :what, owner = :owner, owner_id = :account, due_on = :on,
                            told_at = %s, version = version + 1
                        where id = :id""".formatted(anew ? "null" : "told_at")), form, account)
                .param("id", before.id())
                .update();
    }

    void done(LearningAction action, ActionEvidence form, UUID by) {
        database.sql("""
                        update learning_action set state = 'DONE', evidence = :evidence, document = :document,
                            done_by = :by, version = version + 1
                        where id = :id""")
                .param("evidence", form.evidence())
                .param("document", form.document())
                .param("by", by)
                .param("id", action.id())
                .update();
    }

    void verified(LearningAction action, ActionVerified form) {
        database.sql("""
                        update learning_action set state = 'VERIFIED', effect = :effect, version = version + 1
                        where id = :id""")
                .param("effect", form.effect())
                .param("id", action.id())
                .update();
    }

    void reopened(LearningAction action) {
        database.sql("""
                        update learning_action set state = 'OPEN', effect = null, handed_to = null, done_by = null,
                            told_at = null, version = version + 1
                        where id = :id""").param("id", action.id()).update();
    }

    void handedOver(LearningAction action, ActionHandedOver form) {
        database.sql("""
                        update learning_action set state = 'HANDED_OVER', handed_to = :to, version = version + 1
                        where id = :id""").param("to", form.to()).param("id", action.id()).update();
    }

    /** Notes that it was told of; whether it had not been before. */
    boolean told(LearningAction action, Instant at) {
        return database.sql("update learning_action set told_at = :at where id = :id and told_at is null")
                        .param("at", England.stored(at))
                        .param("id", action.id())
                        .update()
                > 0;
    }

    private static JdbcClient.StatementSpec values(
            JdbcClient.StatementSpec statement, NewAction form, @Nullable UUID account) {
        return statement
                .param("what", form.what())
                .param("owner", form.owner())
                .param("account", account)
                .param("on", Objects.requireNonNull(form.dueOn()));
    }

    private OffsetDateTime now() {
        return England.stored(clock.instant());
    }

    static LearningAction read(ResultSet row, int index) throws SQLException {
        String reference = row.getString("reference");
        return new LearningAction(
                row.getLong("id"),
                reference == null ? null : new IncidentReference(reference),
                row.getObject("national_review", Integer.class),
                row.getString("area"),
                row.getInt("recommendation"),
                row.getString("theme"),
                row.getString("what"),
                row.getString("owner"),
                row.getObject("owner_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getString("evidence"),
                row.getObject("document", Integer.class),
                row.getObject("done_by", UUID.class),
                row.getString("effect"),
                row.getString("handed_to"),
                row.getInt("version"));
    }
}
