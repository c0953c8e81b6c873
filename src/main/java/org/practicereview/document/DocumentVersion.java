package org.practicereview.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;
import org.practicereview.document.check.DocumentType;
import org.practicereview.document.scan.ScanState;

/**
 * A file as it was uploaded.
 *
 * @param number its number in the document, from 1
 * @param fileName as it was called; may identify people
 * @param type what it is by its content
 * @param size in bytes
 * @param matter whose readers may read it
 * @param sentAt when it was sent with the notification, nothing where it was not
 */
public record DocumentVersion(
        long id,
        int number,
        String fileName,
        DocumentType type,
        long size,
        String sha256,
        @Nullable String note,
        Matter matter,
        ScanState scan,
        UUID addedBy,
        Instant addedAt,
        @Nullable Instant sentAt) {

    private static final int KILO = 1024;

    /** Added when the notification had been sent (rule book: the original is kept, later knowledge is dated). */
    public boolean isAddendum() {
        return matter == Matter.NOTIFICATION && sentAt == null;
    }

    /** The size of the file, in words. */
    public String sizeInWords() {
        if (size < KILO) {
            return size + " bytes";
        }
        return size < KILO * KILO ? size / KILO + " KB" : "%.1f MB".formatted(size / (double) (KILO * KILO));
    }

    /** The record of a case stays out of logs. */
    @Override
    public String toString() {
        return "DocumentVersion " + number;
    }
}
