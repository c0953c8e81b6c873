package org.practicereview.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bytes of documents, in parts of a row each: they commit with the case, and no reader holds a whole file or, while
 * somebody downloads slowly, a connection.
 */
@Repository
class DocumentContents {

    private static final int PART = 256 * 1024;

    private final JdbcClient database;

    DocumentContents(JdbcClient database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long versionId, InputStream content) throws IOException {
        int number = 0;
        for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
            database.sql("insert into document_part (version_id, number, bytes) values (:version, :number, :bytes)")
                    .param("version", versionId)
                    .param("number", ++number)
                    .param("bytes", part)
                    .update();
        }
    }

    /** The bytes of a version, read part by part, so that a large file is never whole in memory. */
    InputStream open(long versionId) {
        return new SequenceInputStream(new Parts(versionId));
    }

    /** Deletes the bytes of a version in which malware was found. */
    @Transactional(propagation = Propagation.MANDATORY)
    void destroy(long versionId) {
        database.sql("delete from document_part where version_id = :version")
                .param("version", versionId)
                .update();
    }

    private final class Parts implements Enumeration<InputStream> {

        private final long versionId;
        private int number = 1;
        private Optional<byte[]> next;

        Parts(long versionId) {
            this.versionId = versionId;
            this.next = part();
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            InputStream part = new ByteArrayInputStream(next.orElseThrow(NoSuchElementException::new));
            number++;
            next = part();
            return part;
        }

        private Optional<byte[]> part() {
            return database.sql("select bytes from document_part where version_id = :version and number = :number")
                    .param("version", versionId)
                    .param("number", number)
                    .query((row, at) -> row.getBytes("bytes"))
                    .optional();
        }
    }
}
