package org.practicereview.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Of what an answer may be, the types are read and how much each is wanted, and none of their parameters: every answer is
 * in UTF-8, and JSON knows no other letters (RFC 8259). Otherwise what was asked for would name the letters of pages that
 * are kept for everybody, and JSON that cannot be written in them would fail only when all the work is done.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class PlainAccept extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request.getHeader(HttpHeaders.ACCEPT) == null ? request : new OfTypesAlone(request), response);
    }

    /** The header {@code Accept} without parameters; whatever else is wrong with it stays so. */
    static String typesAlone(String accept) {
        StringBuilder types = new StringBuilder(accept.length());
        boolean quoted = false;
        int begin = 0;
        for (int at = 0; at < accept.length(); at++) {
            char letter = accept.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == '\\' && quoted) {
                at++;
            } else if ((letter == ',' || letter == ';') && !quoted) {
                add(accept.substring(begin, at), types);
                begin = at;
            }
        }
        add(accept.substring(begin), types);
        return types.toString();
    }

    private static void add(String piece, StringBuilder types) {
        boolean parameter = piece.startsWith(";");
        boolean weight = parameter && piece.substring(1).strip().regionMatches(true, 0, "q=", 0, 2);
        if (!parameter || weight) {
            types.append(piece);
        }
    }

    private static final class OfTypesAlone extends HttpServletRequestWrapper {

        OfTypesAlone(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            String value = super.getHeader(name);
            return value != null && name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? typesAlone(value) : value;
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            Enumeration<String> values = super.getHeaders(name);
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
                    ? Collections.enumeration(Collections.list(values).stream()
                            .map(PlainAccept::typesAlone)
                            .toList())
                    : values;
        }
    }
}
