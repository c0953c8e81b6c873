package org.practicereview.publication.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.practicereview.organisation.CurrentPerson;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** For how long others may keep what the register answered: briefly, since a report may have to be taken down at once. */
@Component
class PublicCaching {

    static final CacheControl BRIEFLY =
            CacheControl.maxAge(Duration.ofSeconds(60)).cachePublic().mustRevalidate();

    private final CurrentPerson current;

    PublicCaching(CurrentPerson current) {
        this.current = current;
    }

    /** A page names who is signed in: it is kept for strangers only. */
    void page(HttpServletResponse response) {
        if (current.find().isEmpty()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, BRIEFLY.getHeaderValue());
            response.setHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        }
    }
}
