package org.practicereview.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.practicereview.form.AnswerError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets "not found" take the same time whatever the reason is. A row that is there and may not be seen costs the database a
 * look at its policies, one that never was does not: a millisecond or two, enough to learn from some hundred tries that there
 * is a case. Both are answered so long after the request came that the difference is over by then.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnhurriedNotFound extends OncePerRequestFilter {

    /** What is said beside the field in which something is named that is not found. */
    static final Set<String> IN_VAIN = Set.of("not-a-case", "not-a-notified-case", "unknown-case", "no-such-document");

    private static final String CAME = UnhurriedNotFound.class.getName();

    private final long nanos;

    UnhurriedNotFound(@Value("${practice-review.not-found-takes}") Duration takes) {
        this.nanos = takes.toNanos();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (nanos > 0) {
            request.setAttribute(CAME, System.nanoTime());
        }
        chain.doFilter(request, response);
    }

    /**
     * More of what was sent has come: from now on the time counts. Whoever sends the end of a request late would otherwise
     * be answered at once.
     */
    static void moreHasCome(HttpServletRequest request) {
        if (request.getAttribute(CAME) != null) {
            request.setAttribute(CAME, System.nanoTime());
        }
    }

    /** Waits where that is the answer, or the answer to what was named in one field. */
    void await(Trouble trouble, HttpServletRequest request) {
        if (trouble.status() == HttpServletResponse.SC_NOT_FOUND || isInVain(trouble.errors())) {
            await(request);
        }
    }

    /** Whether a case was named that is not there, or not for this person. */
    static boolean isInVain(List<AnswerError> errors) {
        return errors.stream().anyMatch(error -> IN_VAIN.contains(error.code()));
    }

    /** Waits for the rest of the time; by now the transaction is over and no connection is kept from others. */
    void await(HttpServletRequest request) {
        if (!(request.getAttribute(CAME) instanceof Long came)) {
            return;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(nanos - (System.nanoTime() - came));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
