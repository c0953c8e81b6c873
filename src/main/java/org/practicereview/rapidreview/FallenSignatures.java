package org.practicereview.rapidreview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signatures that fell because the text was taken back after they were given (RR12). */
@Repository
class FallenSignatures {

    private final JdbcClient database;

    FallenSignatures(JdbcClient database) {
        this.database = database;
    }

    /** A signature that holds no more, and why. */
    record Fallen(Role partner, Instant signedAt, Instant fallenAt, String because) {}

    /** All that hold now fall; the case is locked. */
    void fall(long caseId, String because, Instant at) {
        database.sql("""
                        insert into rapid_review_fallen_signature (case_id, partner, person_id, agrees, recommendation,
                            signed_at, report_hash, fallen_at, because)
                        select case_id, partner, person_id, agrees, recommendation, signed_at, report_hash,
                            cast(:at as timestamp(6) with time zone), cast(:because as varchar(2000))
                        from rapid_review_signature where case_id = :case""")
                .param("case", caseId)
                .param("because", because)
                .param("at", England.stored(at))
                .update();
        database.sql("delete from rapid_review_signature where case_id = :case")
                .param("case", caseId)
                .update();
    }

    /** The signatures of a case that fell, the latest first. */
    List<Fallen> of(long caseId) {
        return database.sql("""
                        select * from rapid_review_fallen_signature where case_id = :case
                        order by fallen_at desc, partner""")
                .param("case", caseId)
                .query(FallenSignatures::read)
                .list();
    }

    private static Fallen read(ResultSet row, int number) throws SQLException {
        return new Fallen(
                Role.valueOf(row.getString("partner")),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getObject("fallen_at", OffsetDateTime.class).toInstant(),
                row.getString("because"));
    }
}
