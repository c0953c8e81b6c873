package org.practicereview.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.reviewer.Candidate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviews of cases, and the candidates for them. */
@Repository
class Reviews {

    private final JdbcClient database;

    Reviews(JdbcClient database) {
        this.database = database;
    }

    Optional<Review> find(long caseId) {
        return database.sql("select case_id, kind, decided_on, proposed, reviewer from review where case_id = :case")
                .param("case", caseId)
                .query((row, number) -> new Review(
                        row.getLong("case_id"),
                        ReviewKind.valueOf(row.getString("kind")),
                        row.getObject("decided_on", LocalDate.class),
                        row.getObject("proposed", UUID.class),
                        row.getObject("reviewer", UUID.class)))
                .optional();
    }

    void add(long caseId, ReviewKind kind, LocalDate decidedOn) {
        database.sql("insert into review (case_id, kind, decided_on, version) values (:case, :kind, :on, 0)")
                .param("case", caseId)
                .param("kind", kind.name())
                .param("on", decidedOn)
                .update();
    }

    void propose(long caseId, UUID person) {
        database.sql("update review set proposed = :person, version = version + 1 where case_id = :case")
                .param("person", person)
                .param("case", caseId)
                .update();
    }

    void assign(long caseId, UUID person, java.time.OffsetDateTime at) {
        database.sql(
                        "update review set reviewer = :person, assigned_at = :at, version = version + 1 where case_id = :case")
                .param("person", person)
                .param("at", at)
                .param("case", caseId)
                .update();
    }

    /** Nobody leads it now, and nobody is chosen. */
    void release(long caseId) {
        database.sql("""
                        update review set proposed = null, reviewer = null, assigned_at = null, version = version + 1
                        where case_id = :case""").param("case", caseId).update();
    }

    /** The candidates as they are now replace those of an earlier round. */
    void keepCandidates(long caseId, List<Candidate> candidates) {
        database.sql("delete from review_candidate where case_id = :case")
                .param("case", caseId)
                .update();
        for (Candidate candidate : candidates) {
            database.sql("""
                            insert into review_candidate (case_id, person_id, place, suitability, why, rule_id, reasons)
                            values (:case, :person, :place, :suitability, :why, :rule, :reasons)""")
                    .param("case", caseId)
                    .param("person", candidate.reviewer().personId())
                    .param("place", candidate.place())
                    .param("suitability", candidate.suitability().name())
                    .param("why", candidate.decisive().why())
                    .param("rule", candidate.decisive().citation().ruleId())
                    .param(
                            "reasons",
                            candidate.reasons().stream()
                                    .map(Candidate.Reason::inWords)
                                    .collect(Collectors.joining("\n")))
                    .update();
        }
    }
}
