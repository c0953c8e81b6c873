package org.practicereview.web.problem;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A form behind a link that ends while somebody types has no other page to come back to: the answer shows what was typed,
 * whether the link ended or never was.
 */
final class AnswersByLink {

    private AnswersByLink() {}

    static boolean isOne(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().startsWith("/return/");
    }
}
