package org.practicereview.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/** Whether a form was sent from a page of ours, as the browser itself says. */
final class SameOrigin {

    private static final String SITE = "Sec-Fetch-Site";
    private static final String ORIGIN = "Origin";

    private SameOrigin() {}

    /** Certainly from a page of ours. */
    static boolean sent(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        if (site != null) {
            return site.equals("same-origin");
        }
        try {
            String origin = request.getHeader(ORIGIN);
            return origin != null
                    && request.getServerName()
                            .equalsIgnoreCase(URI.create(origin).getHost());
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    /** Certainly from somewhere else; what is no browser says neither. */
    static boolean foreign(HttpServletRequest request) {
        boolean saysFrom = request.getHeader(SITE) != null || request.getHeader(ORIGIN) != null;
        return saysFrom && !sent(request);
    }
}
