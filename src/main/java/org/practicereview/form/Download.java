package org.practicereview.form;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that a browser keeps under a name, instead of showing it. */
public final class Download {

    private Download() {}

    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return of(name, MediaType.APPLICATION_PDF, content);
    }

    /** Rows as {@link Csv} writes them. */
    public static ResponseEntity<byte[]> csv(String name, String rows) {
        return of(name, new MediaType("text", "csv", StandardCharsets.UTF_8), rows.getBytes(StandardCharsets.UTF_8));
    }
}
