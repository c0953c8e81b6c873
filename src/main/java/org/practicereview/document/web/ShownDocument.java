package org.practicereview.document.web;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.document.Document;
import org.practicereview.document.DocumentVersion;
import org.practicereview.document.Purpose;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * A document of a case.
 *
 * @param number its number in the case
 * @param purpose what it is for: that decides who reads it
 * @param removed that it was removed, nothing while it is kept
 * @param versions what was uploaded and may be read, the newest first
 * @param version as the ETag has it
 */
record ShownDocument(
        int number,
        Coded category,
        String title,
        Coded<Purpose> purpose,
        @Nullable String note,
        @Nullable ShownRemoval removed,
        List<ShownVersion> versions,
        int version,
        Map<String, String> links) {

    /** That it was removed, and why. */
    record ShownRemoval(@Nullable OffsetDateTime at, String reason) {}

    /**
     * A file as it was uploaded.
     *
     * @param mediaType what it is by its content
     * @param size in bytes
     * @param scan what is known of malware in it
     * @param sentAt when it was sent with the notification, nothing where it was not
     * @param addendum whether it was added after the notification had been sent
     */
    record ShownVersion(
            int number,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            @Nullable String note,
            Coded scan,
            @Nullable OffsetDateTime addedAt,
            @Nullable OffsetDateTime sentAt,
            boolean addendum,
            Map<String, String> links) {

        /** The record of a case stays out of logs. */
        @Override
        public String toString() {
            return "ShownVersion " + number;
        }
    }

    static ShownDocument of(IncidentReference reference, Document document) {
        String self = address(reference, document.number());
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("case", "/api/v1/cases/" + reference);
        boolean kept = document.removed() == null;
        if (kept) {
            links.put("content", self + "/content");
        }
        return new ShownDocument(
                document.number(),
                Coded.of(document.category()),
                document.title(),
                Coded.of(document.purpose()),
                document.note(),
                kept
                        ? null
                        : new ShownRemoval(
                                Moments.of(document.removed().at()),
                                document.removed().because()),
                document.newestFirst().stream()
                        .map(version -> shown(self, version, kept))
                        .toList(),
                document.version(),
                links);
    }

    private static ShownVersion shown(String document, DocumentVersion version, boolean kept) {
        return new ShownVersion(
                version.number(),
                version.fileName(),
                version.type().mediaType(),
                version.size(),
                version.sha256(),
                version.note(),
                Coded.of(version.scan()),
                Moments.of(version.addedAt()),
                Moments.of(version.sentAt()),
                version.isAddendum(),
                kept ? Map.of("content", document + "/versions/" + version.number() + "/content") : Map.of());
    }

    static String address(IncidentReference reference, int number) {
        return "/api/v1/cases/" + reference + "/documents/" + number;
    }

    /** The record of a case stays out of logs. */
    @Override
    public String toString() {
        return "ShownDocument " + number;
    }
}
