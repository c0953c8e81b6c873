package org.practicereview.workflow.api;

import org.jspecify.annotations.Nullable;
import org.practicereview.hash.Sha256;
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

    private static final int HALF = 32;

    private final ObjectMapper json;

    ContentTag(ObjectMapper json) {
        this.json = json;
    }

    /** The answer, or 304 where the one who asks has it already. */
    <T> @Nullable ResponseEntity<T> answer(T content, WebRequest request) {
        String tag = "\"" + Sha256.of(json.writeValueAsBytes(content)).substring(0, HALF) + "\"";
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok().eTag(tag).body(content);
    }
}
