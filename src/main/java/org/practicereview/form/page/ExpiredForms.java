package org.practicereview.form.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A form that was sent with an expired token, while somebody is signed in. The request goes on as a GET of the same
 * address, so that nothing can be changed by it; the page shows the form again with what was typed, which {@link
 * TypedBefore} holds, or without it where the form was made for another person.
 */
public final class ExpiredForms {

    private static final String EXPIRED = ExpiredForms.class.getName();
    private static final String OF_ANOTHER = "another person's form";

    private ExpiredForms() {}

    /** Whether the page now asked for is shown because its form had expired. */
    public static boolean isExpired(HttpServletRequest request) {
        return request.getAttribute(EXPIRED) != null;
    }

    /** Whether that form had been made for another person than the one who is signed in now. */
    public static boolean isOfAnother(HttpServletRequest request) {
        return OF_ANOTHER.equals(request.getAttribute(EXPIRED));
    }

    /** Notes that the form had expired, and what had been typed into it. */
    public static void expire(HttpServletRequest request, TypedAnswers typed) {
        request.setAttribute(EXPIRED, typed);
    }

    /** Notes that the form had expired and was another person's: what was typed into it is not shown. */
    public static void expireOfAnother(HttpServletRequest request) {
        request.setAttribute(EXPIRED, OF_ANOTHER);
    }

    /** What had been typed into the expired form, or nothing. */
    public static Optional<TypedAnswers> typed(HttpServletRequest request) {
        return request.getAttribute(EXPIRED) instanceof TypedAnswers typed ? Optional.of(typed) : Optional.empty();
    }
}
