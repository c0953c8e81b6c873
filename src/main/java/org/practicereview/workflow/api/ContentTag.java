package org.practicereview.workflow.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.ObjectMapper;

/**
 * Tags an answer with a hash of what it says: what people read of a case depends on who they are and on the day, not on
 * the version of one row.
 */
@Component
class ContentTag {

    private static final int HALF = 16;

    private final ObjectMapper json;

    ContentTag(ObjectMapper json) {
        this.json = json;
    }

    /** The answer, or 304 where the one who asks has it already. */
    <T> @Nullable ResponseEntity<T> answer(T content, WebRequest request) {
        String tag = "\"" + hash(json.writeValueAsBytes(content)) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok().eTag(tag).body(content);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HALF);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
