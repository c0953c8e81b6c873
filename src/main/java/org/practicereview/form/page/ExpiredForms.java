package org.practicereview.form.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A form that was sent with an expired token, while its sender is still signed in. The request goes on as a GET of the
 * same address, so that nothing can be changed by it; the page shows the form again with what was typed, which {@link
 * TypedBefore} holds.
 */
public final class ExpiredForms {

    private static final String EXPIRED = ExpiredForms.class.getName();

    private ExpiredForms() {}

    /** Whether the page now asked for is shown because its form had expired. */
    public static boolean isExpired(HttpServletRequest request) {
        return request.getAttribute(EXPIRED) != null;
    }

    /** Notes that the form had expired, and what had been typed into it. */
    public static void expire(HttpServletRequest request, TypedAnswers typed) {
        request.setAttribute(EXPIRED, typed);
    }

    /** What had been typed into the expired form, or nothing. */
    public static Optional<TypedAnswers> typed(HttpServletRequest request) {
        return Optional.ofNullable((TypedAnswers) request.getAttribute(EXPIRED));
    }
}
