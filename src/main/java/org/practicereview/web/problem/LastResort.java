package org.practicereview.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers for what fails outside pages and API: sessions, security, rendering. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class LastResort extends OncePerRequestFilter {

    private final TroubleFinder finder;
    private final TroubleWriter writer;

    LastResort(TroubleFinder finder, TroubleWriter writer) {
        this.finder = finder;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException exception) {
            if (response.isCommitted() && exception instanceof IOException) {
                throw exception;
            }
            Trouble trouble = finder.find(exception);
            if (response.isCommitted()) {
                // half an answer went out: the server breaks it off, and writes down the text of what it is given
                throw new IOException("An answer broke off: " + trouble.code());
            }
            writer.write(trouble, request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
