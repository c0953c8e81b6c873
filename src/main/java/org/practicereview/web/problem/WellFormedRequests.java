package org.practicereview.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away at the door what cannot be read: broken encodings, a form without a boundary, too many parameters. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class WellFormedRequests extends OncePerRequestFilter {

    /** The longest form of the service filled to its limits stays below half of that. */
    private static final long LARGEST_BODY = 1_000_000;

    private final TroubleWriter writer;

    WellFormedRequests(TroubleWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean multipart = isOf(request, MediaType.MULTIPART_FORM_DATA_VALUE);
        if (!multipart && request.getContentLengthLong() > LARGEST_BODY) {
            writer.write(Troubles.tooLarge(), request, response);
            return;
        }
        if (multipart && !request.getContentType().contains("boundary=") || !canBeRead(request)) {
            writer.write(Troubles.badRequest(), request, response);
            return;
        }
        boolean form = multipart || isOf(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE);
        chain.doFilter(form ? request : new LimitedBody(request, LARGEST_BODY), response);
    }

    /** Parameters are read here, once; the container throws various things at what it cannot read. */
    private static boolean canBeRead(HttpServletRequest request) {
        try {
            return request.getParameterMap() != null;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static boolean isOf(HttpServletRequest request, String type) {
        return request.getContentType() != null
                && request.getContentType().regionMatches(true, 0, type, 0, type.length());
    }
}
