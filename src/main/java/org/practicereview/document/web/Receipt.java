package org.practicereview.document.web;

import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.document.Document;
import org.practicereview.document.DocumentVersion;
import org.practicereview.document.Purpose;
import org.practicereview.workflow.api.Coded;

/**
 * That a file was taken. It is kept with the key of the request, so it holds neither title nor name.
 *
 * @param number of the document in the case
 * @param versionNumber of the file in the document
 * @param purpose what it is for: that decides who reads it
 * @param sha256 of what was received, to be compared with what was sent
 * @param version of the document, as the ETag has it
 */
record Receipt(
        int number,
        int versionNumber,
        Coded<Purpose> purpose,
        long size,
        String mediaType,
        String sha256,
        Coded scan,
        int version,
        Map<String, String> links) {

    static Receipt of(IncidentReference reference, Document document) {
        DocumentVersion latest = document.latest();
        return new Receipt(
                document.number(),
                latest.number(),
                Coded.of(document.purpose()),
                latest.size(),
                latest.type().mediaType(),
                latest.sha256(),
                Coded.of(latest.scan()),
                document.version(),
                Map.of("self", ShownDocument.address(reference, document.number())));
    }
}
