package org.practicereview.review.national.terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.review.national.terms.NationalTermsVersion.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms of reference of national reviews, in SQL. */
@Repository
class NationalTermsRows {

    private final JdbcClient database;

    NationalTermsRows(JdbcClient database) {
        this.database = database;
    }

    /** The versions of the terms of a national review, the newest first. */
    List<NationalTermsVersion> of(int review) {
        return database.sql("select * from national_review_terms where review = :review order by number desc")
                .param("review", review)
                .query(NationalTermsRows::read)
                .list();
    }

    /** Whoever else writes or settles them waits. */
    void lock(int review) {
        database.sql("select number from national_review where number = :review for update")
                .param("review", review)
                .query(Integer.class)
                .optional();
    }

    void add(int review, int number, String terms, UUID by, Instant at) {
        database.sql("""
                        insert into national_review_terms (review, number, terms, state, written_by, written_at)
                        values (:review, :number, :terms, 'WAITING', :by, :at)""")
                .param("review", review)
                .param("number", number)
                .param("terms", terms)
                .param("by", by)
                .param("at", England.stored(at))
                .update();
    }

    void settled(int review, int number, State state, SettledNationalTerms form, UUID by, Instant at) {
        database.sql("""
                        update national_review_terms set state = :state, words = :words, settled_by = :by, settled_at = :at
                        where review = :review and number = :number""")
                .param("state", state.name())
                .param("words", form.words(), Types.VARCHAR)
                .param("by", by)
                .param("at", England.stored(at))
                .param("review", review)
                .param("number", number)
                .update();
    }

    private static NationalTermsVersion read(ResultSet row, int at) throws SQLException {
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new NationalTermsVersion(
                row.getInt("number"),
                row.getString("terms"),
                State.valueOf(row.getString("state")),
                row.getObject("written_by", UUID.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant(),
                row.getString("words"));
    }
}
