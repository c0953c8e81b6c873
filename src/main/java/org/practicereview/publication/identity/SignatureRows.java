package org.practicereview.publication.identity;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signed the identity check of which text; append-only. */
@Repository
class SignatureRows {

    private final JdbcClient database;

    SignatureRows(JdbcClient database) {
        this.database = database;
    }

    /** The last of them: a text that was taken down is signed again. */
    Optional<Signature> of(long caseId, String textHash) {
        return database.sql("""
                        select signed_by, signed_at from identity_signature where case_id = :case and text_hash = :hash
                        order by signed_at desc fetch first row only""")
                .param("case", caseId)
                .param("hash", textHash)
                .query((row, at) -> new Signature(
                        row.getObject("signed_by", UUID.class),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Adds a signature; the case is locked. */
    void add(long caseId, String textHash, UUID by, Instant at) {
        database.sql("""
                        insert into identity_signature (case_id, text_hash, signed_by, signed_at)
                        values (:case, :hash, :by, :at)""")
                .param("case", caseId)
                .param("hash", textHash)
                .param("by", by)
                .param("at", England.stored(at))
                .update();
    }
}
