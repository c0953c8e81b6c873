package org.practicereview.document;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;

/**
 * A document of a case, in one or more versions.
 *
 * @param number its number in the case, from 1
 * @param title what people call it; may identify them
 * @param purpose what it is for: its next version is for the same
 * @param removed that it was removed, nothing while it is kept
 * @param version rises with every change
 * @param versions what was uploaded, the oldest first; at least one
 */
public record Document(
        long id,
        int number,
        Category category,
        String title,
        Purpose purpose,
        @Nullable String note,
        @Nullable Removed removed,
        int version,
        List<DocumentVersion> versions) {

    /** By whom it was removed, when, and why. */
    public record Removed(Instant at, UUID by, String because) {}

    /** The version that was uploaded last. */
    public DocumentVersion latest() {
        return versions.get(versions.size() - 1);
    }

    public Optional<DocumentVersion> version(int wanted) {
        return versions.stream().filter(known -> known.number() == wanted).findFirst();
    }

    /**
     * Whether others than those who prepare it have it: then it stays as it is.
     *
     * @param reached whether the Panel has the rapid review, and with it what is for it
     */
    public boolean isSent(CaseFile.Milestones reached) {
        return versions.stream()
                .anyMatch(version -> version.matter() == Matter.NOTIFICATION
                        || version.matter() == Matter.RAPID_REVIEW && reached.rapidReviewSent());
    }

    /** The versions to be listed. */
    public List<DocumentVersion> newestFirst() {
        return versions.stream()
                .sorted(Comparator.comparingInt(DocumentVersion::number).reversed())
                .toList();
    }

    Document with(List<DocumentVersion> readable) {
        return new Document(id, number, category, title, purpose, note, removed, version, readable);
    }

    /** The record of a case stays out of logs. */
    @Override
    public String toString() {
        return "Document " + number;
    }
}
