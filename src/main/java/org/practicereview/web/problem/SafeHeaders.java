package org.practicereview.web.problem;

import jakarta.servlet.http.HttpServletResponse;

/** The headers every answer carries, also one that never got as far as the security filters. */
public final class SafeHeaders {

    /** Everything from here, nothing inline, no frames. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private SafeHeaders() {}

    static void add(HttpServletResponse response) {
        addIfMissing(response, "Content-Security-Policy", CONTENT_SECURITY_POLICY);
        addIfMissing(response, "X-Content-Type-Options", "nosniff");
        addIfMissing(response, "Cache-Control", "no-store");
    }

    private static void addIfMissing(HttpServletResponse response, String header, String value) {
        if (!response.containsHeader(header)) {
            response.setHeader(header, value);
        }
    }
}
