package org.practicereview.form.page;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** The page that somebody asked for and was led away from, because something else had to be done first. */
public final class PageAskedFor {

    private static final String KEPT = PageAskedFor.class.getName();

    private PageAskedFor() {}

    /**
     * Who asked for what.
     *
     * @param person nobody else is led there: what somebody looked for may stand in it
     */
    private record Kept(UUID person, String path) implements Serializable {}

    /**
     * Keeps it instead of one that was asked for before.
     *
     * @param path known to be one of our own
     */
    public static void keep(HttpSession session, UUID person, String path) {
        session.setAttribute(KEPT, new Kept(person, path));
    }

    /** The page that this person asked for; given once. */
    public static Optional<String> take(HttpSession session, UUID person) {
        Object kept = session.getAttribute(KEPT);
        session.removeAttribute(KEPT);
        return kept instanceof Kept page && page.person().equals(person) ? Optional.of(page.path()) : Optional.empty();
    }
}
