package org.practicereview.document.web;

import java.nio.charset.StandardCharsets;
import org.practicereview.document.CaseDocuments.Content;
import org.practicereview.document.check.DocumentType;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriUtils;

/** Gives a file away so that no browser shows, runs, guesses or keeps it. */
final class Download {

    private Download() {}

    static ResponseEntity<Resource> of(Content content) {
        return ResponseEntity.ok()
                .contentType(type(content.version().type()))
                .contentLength(content.version().size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(content))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox")
                .body(new InputStreamResource(() -> content.bytes().open()));
    }

    /** Text is what it is: nobody knows in which encoding it was written. */
    private static MediaType type(DocumentType type) {
        return MediaType.parseMediaType(type.mediaType());
    }

    /** The name as it was given (RFC 5987), and a plain one for what cannot read it (RFC 6266). */
    private static String disposition(Content content) {
        return "attachment; filename=\"document-%d-%d.%s\"; filename*=UTF-8''%s"
                .formatted(
                        content.document().number(),
                        content.version().number(),
                        content.version().type().extension(),
                        UriUtils.encode(content.version().fileName(), StandardCharsets.UTF_8));
    }
}
