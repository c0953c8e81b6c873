package org.practicereview.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.Matter;
import org.practicereview.document.check.DocumentType;
import org.practicereview.document.scan.ScanState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of documents. Whoever changes them has locked the case. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Documents {

    private final JdbcClient database;
    private final Clock clock;

    Documents(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All documents of the case with all their versions. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Document> of(long caseId) {
        List<Document> all = database.sql("select * from document where case_id = :case order by number")
                .param("case", caseId)
                .query((row, at) -> document(row))
                .list();
        return all.isEmpty() ? all : withVersions(caseId, all);
    }

    private List<Document> withVersions(long caseId, List<Document> all) {
        Map<Long, List<DocumentVersion>> versions = database
                .sql("""
                        select v.* from document_version v join document d on d.id = v.document_id
                        where d.case_id = :case order by v.document_id, v.number""")
                .param("case", caseId)
                .query((row, at) -> Map.entry(row.getLong("document_id"), version(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return all.stream()
                .map(document -> document.with(versions.get(document.id())))
                .toList();
    }

    /** Adds a document and answers its number in the case. */
    int add(long caseId, NewDocument form, Purpose purpose) {
        int number = database.sql("select coalesce(max(number), 0) + 1 from document where case_id = :case")
                .param("case", caseId)
                .query(Integer.class)
                .single();
        database.sql("""
                        insert into document (case_id, number, category, title, purpose, note, version)
                        values (:case, :number, :category, :title, :purpose, :note, 0)""")
                .param("case", caseId)
                .param("number", number)
                .param("category", form.category().name())
                .param("title", form.title())
                .param("purpose", purpose.name())
                .param("note", form.note(), Types.VARCHAR)
                .update();
        return number;
    }

    /** The id of the new version. */
    long addVersion(long caseId, int document, Checked file, @Nullable String note, Matter matter, UUID by) {
        var key = new GeneratedKeyHolder();
        database.sql("""
                        insert into document_version (document_id, number, file_name, type, size_bytes, sha256, note, matter,
                            scan, scanned_at, added_by, added_at)
                        select d.id, (select coalesce(max(number), 0) + 1 from document_version where document_id = d.id),
                            :name, :type, :size, :sha256, :note, :matter, :scan, :now, :by, :now
                        from document d where d.case_id = :case and d.number = :document""")
                .param("name", file.upload().name())
                .param("type", file.type().name())
                .param("size", file.upload().size())
                .param("sha256", file.upload().sha256())
                .param("note", note, Types.VARCHAR)
                .param("matter", matter.name())
                .param("scan", file.scan().name())
                .param("now", now())
                .param("by", by)
                .param("case", caseId)
                .param("document", document)
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    void changed(long documentId) {
        database.sql("update document set version = version + 1 where id = :id")
                .param("id", documentId)
                .update();
    }

    void remove(long documentId, UUID by, String because) {
        database.sql("""
                        update document set removed_at = :now, removed_by = :by, removed_because = :because,
                            version = version + 1
                        where id = :id""")
                .param("now", now())
                .param("by", by)
                .param("because", because)
                .param("id", documentId)
                .update();
    }

    void sent(long versionId) {
        database.sql("update document_version set matter = :matter, sent_at = coalesce(sent_at, :now) where id = :id")
                .param("matter", Matter.NOTIFICATION.name())
                .param("now", now())
                .param("id", versionId)
                .update();
    }

    /** What is known of malware in that version; nothing where there is no such version any more. */
    Optional<ScanState> scanOf(long versionId) {
        return database.sql("select scan from document_version where id = :id")
                .param("id", versionId)
                .query(ScanState.class)
                .optional();
    }

    void scanned(long versionId, ScanState found) {
        database.sql("update document_version set scan = :scan, scanned_at = :now where id = :id")
                .param("scan", found.name())
                .param("now", now())
                .param("id", versionId)
                .update();
    }

    private OffsetDateTime now() {
        return England.stored(clock.instant());
    }

    private static Document document(ResultSet row) throws SQLException {
        Instant removedAt = moment(row, "removed_at");
        return new Document(
                row.getLong("id"),
                row.getInt("number"),
                Category.valueOf(row.getString("category")),
                row.getString("title"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("note"),
                removedAt == null
                        ? null
                        : new Document.Removed(
                                removedAt, row.getObject("removed_by", UUID.class), row.getString("removed_because")),
                row.getInt("version"),
                List.of());
    }

    private static DocumentVersion version(ResultSet row) throws SQLException {
        return new DocumentVersion(
                row.getLong("id"),
                row.getInt("number"),
                row.getString("file_name"),
                DocumentType.valueOf(row.getString("type")),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getString("note"),
                Matter.valueOf(row.getString("matter")),
                ScanState.valueOf(row.getString("scan")),
                row.getObject("added_by", UUID.class),
                moment(row, "added_at"),
                moment(row, "sent_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
