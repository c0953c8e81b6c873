package org.practicereview.form.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.form.Form;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.springframework.stereotype.Component;

/**
 * What had been typed into a page before its token expired or its session ended. Every page with a form asks for it
 * when it is shown, and shows what it gets instead of the stored answers.
 */
@Component
public class TypedBefore {

    /** Where the page's frame reads that answers were brought back. */
    public static final String BROUGHT_BACK = TypedBefore.class.getName() + ".broughtBack";

    private static final String KEPT = TypedBefore.class.getName();

    private final HttpServletRequest request;
    private final PageAnswers pageAnswers;

    TypedBefore(HttpServletRequest request, PageAnswers pageAnswers) {
        this.request = request;
        this.pageAnswers = pageAnswers;
    }

    /** What had been typed into the page at that path; given once. */
    public Optional<Map<String, List<String>>> take(String path) {
        Optional<TypedAnswers> before = ExpiredForms.typed(request)
                .or(() -> fromSession(path))
                .filter(typed -> typed.path().equals(path));
        before.ifPresent(typed -> FormVersion.bringBack(typed, request));
        return before.map(TypedAnswers::values);
    }

    /** The form with what had been typed into the page that is now shown. */
    public Optional<TypedForm> form(Form form) {
        return take(request.getRequestURI()).map(typed -> TypedForm.of(form, pageAnswers.read(typed, form)));
    }

    /** The form as it begins: with what had been typed into the page that is now shown, or without any answer. */
    public TypedForm begin(Form form) {
        return form(form).orElseGet(() -> TypedForm.of(form, pageAnswers.read(Map.of(), form)));
    }

    /** Keeps what was typed until its author has signed in. */
    public static void keep(HttpSession session, UUID author, TypedAnswers typed) {
        session.setAttribute(KEPT, new Kept(author, typed));
    }

    /** Drops what is kept, unless it was typed by the person who signs in now. */
    public static void leaveOnlyTo(UUID person, HttpSession session) {
        if (session.getAttribute(KEPT) instanceof Kept kept && kept.author().equals(person)) {
            return;
        }
        session.removeAttribute(KEPT);
    }

    private Optional<TypedAnswers> fromSession(String path) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(KEPT) instanceof Kept kept)
                || !kept.typed().path().equals(path)) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT);
        request.setAttribute(BROUGHT_BACK, true);
        return Optional.of(kept.typed());
    }

    /**
     * What waits for somebody to sign in.
     *
     * @param author who typed it; nobody else may see it
     * @param typed what was typed
     */
    private record Kept(UUID author, TypedAnswers typed) implements Serializable {}
}
