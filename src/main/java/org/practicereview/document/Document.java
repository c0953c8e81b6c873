package org.practicereview.document;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;

/**
 * A document of a case, in one or more versions.
 *
 * @param number its number in the case, from 1
 * @param title what people call it; may identify them
 * @param removed that it was removed, nothing while it is kept
 * @param version rises with every change
 * @param versions what was uploaded, the oldest first; at least one
 */
public record Document(
        long id,
        int number,
        Category category,
        String title,
        @Nullable String note,
        @Nullable Removed removed,
        int version,
        List<DocumentVersion> versions) {

    /** By whom it was removed, when, and why. */
    public record Removed(Instant at, UUID by, String because) {}

    /** What was uploaded last. */
    public DocumentVersion latest() {
        return versions.get(versions.size() - 1);
    }

    public Optional<DocumentVersion> version(int wanted) {
        return versions.stream().filter(known -> known.number() == wanted).findFirst();
    }

    /** Whether others than those who prepare the notification were told of it: then it stays as it is. */
    public boolean isSent() {
        return versions.stream().anyMatch(version -> version.matter() == Matter.NOTIFICATION);
    }

    /** The versions to be listed. */
    public List<DocumentVersion> newestFirst() {
        return versions.stream()
                .sorted(Comparator.comparingInt(DocumentVersion::number).reversed())
                .toList();
    }

    Document with(List<DocumentVersion> readable) {
        return new Document(id, number, category, title, note, removed, version, readable);
    }

    /** The record of a case stays out of logs. */
    @Override
    public String toString() {
        return "Document " + number;
    }
}
