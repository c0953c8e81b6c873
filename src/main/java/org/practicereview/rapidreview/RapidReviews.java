package org.practicereview.rapidreview;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.report.PartnerSignature;
import org.practicereview.rapidreview.report.SignaturesThatHold;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rapid reviews of cases, and who signed them. */
@Repository
class RapidReviews implements SignaturesThatHold {

    private final JdbcClient database;

    RapidReviews(JdbcClient database) {
        this.database = database;
    }

    /** Opens it unless it is open; whether this was news. */
    boolean open(long caseId, LocalDate on) {
        int there = database.sql("select count(*) from rapid_review where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
        return there == 0
                && database.sql("insert into rapid_review (case_id, opened_on, version) values (:case, :on, 0)")
                                .param("case", caseId)
                                .param("on", on)
                                .update()
                        == 1;
    }

    void meetingHeld(long caseId, LocalDate on) {
        database.sql("update rapid_review set meeting_on = :on, version = version + 1 where case_id = :case")
                .param("on", on)
                .param("case", caseId)
                .update();
    }

    void sign(
            long caseId,
            UUID person,
            Role partner,
            SignRapidReview.Signature signature,
            String reportHash,
            OffsetDateTime at) {
        database.sql("""
                        insert into rapid_review_signature (case_id, partner, person_id, agrees, recommendation,
                            reasons, report_hash, signed_at)
                        values (:case, :partner, :person, :agrees, :recommendation, :reasons, :hash, :at)""")
                .param("case", caseId)
                .param("partner", partner.name())
                .param("person", person)
                .param("agrees", signature.agrees())
                .param("recommendation", signature.recommendation().name())
                .param("reasons", signature.reasons())
                .param("hash", reportHash)
                .param("at", at)
                .update();
    }

    @Override
    public List<PartnerSignature> signaturesOf(long caseId) {
        return database.sql("select * from rapid_review_signature where case_id = :case order by signed_at, partner")
                .param("case", caseId)
                .query((row, at) -> new PartnerSignature(
                        Role.valueOf(row.getString("partner")),
                        row.getBoolean("agrees"),
                        Recommendation.valueOf(row.getString("recommendation")).label(),
                        row.getString("reasons"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int signatures(long caseId) {
        return database.sql("select count(*) from rapid_review_signature where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }

    /** How many of the partners that signed agree with the decision. */
    int agreeing(long caseId) {
        return database.sql("select count(*) from rapid_review_signature where case_id = :case and agrees")
                .param("case", caseId)
                .query(Integer.class)
                .single();
    }

    boolean hasSigned(long caseId, UUID person) {
        return database.sql("select count(*) from rapid_review_signature where case_id = :case and person_id = :person")
                        .param("case", caseId)
                        .param("person", person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void decided(long caseId, Recommendation recommendation) {
        database.sql("""
                        update rapid_review set recommendation = :recommendation, version = version + 1
                        where case_id = :case""")
                .param("recommendation", recommendation.name())
                .param("case", caseId)
                .update();
    }

    /** What the partners decided; it has been recorded. */
    Recommendation recommendation(long caseId) {
        return Recommendation.valueOf(database.sql("select recommendation from rapid_review where case_id = :case")
                .param("case", caseId)
                .query(String.class)
                .single());
    }

    /** Which of these cases have partners who suggested a national review. */
    Set<Long> nationalSuggested(Collection<Long> caseIds) {
        return caseIds.isEmpty()
                ? Set.of()
                : Set.copyOf(database.sql(
                                "select case_id from rapid_review where case_id in (:cases) and recommendation = :suggested")
                        .param("cases", caseIds)
                        .param("suggested", Recommendation.NATIONAL_REVIEW_SUGGESTED.name())
                        .query(Long.class)
                        .list());
    }

    void sent(long caseId, OffsetDateTime at) {
        database.sql("update rapid_review set sent_at = :at, version = version + 1 where case_id = :case")
                .param("at", at)
                .param("case", caseId)
                .update();
    }

    LocalDate sentOn(long caseId) {
        return England.dayOf(database.sql("select sent_at from rapid_review where case_id = :case")
                .param("case", caseId)
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
    }
}
