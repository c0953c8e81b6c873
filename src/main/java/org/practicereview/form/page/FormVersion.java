package org.practicereview.form.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The version that the form of a page carries of what it changes: who sends it has seen that one, and is held to it. */
@Component
public class FormVersion {

    private static final String FIELD = "version";
    private static final String BROUGHT_BACK = FormVersion.class.getName();

    private final HttpServletRequest request;

    FormVersion(HttpServletRequest request) {
        this.request = request;
    }

    /**
     * What was typed was typed beside the version that it was sent with. Shown again, for whatever reason, it keeps that one
     * until the page tells that somebody else was faster: a present one would let it overwrite what nobody was told of.
     *
     * @param present that of what is shown
     * @param told whether the page tells that there was another change; nothing says no
     */
    public String of(Object present, @Nullable Boolean told) {
        String sent = request.getMethod().equals("POST")
                ? request.getParameter(FIELD)
                : (String) request.getAttribute(BROUGHT_BACK);
        return sent == null || Boolean.TRUE.equals(told) ? Objects.toString(present) : sent;
    }

    /** Notes that the page is shown with what had been typed into it before. */
    static void bringBack(TypedAnswers typed, HttpServletRequest request) {
        typed.values().getOrDefault(FIELD, List.of()).stream()
                .findFirst()
                .ifPresent(sent -> request.setAttribute(BROUGHT_BACK, sent));
    }
}
