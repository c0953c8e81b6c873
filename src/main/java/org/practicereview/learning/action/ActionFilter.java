package org.practicereview.learning.action;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the list of actions.
 *
 * @param which how far they are
 * @param owner part of the owner's words
 * @param account only those of that person
 * @param overdue only those whose day has passed
 * @param theme only those of that theme
 */
public record ActionFilter(
        Which which,
        @Nullable String owner,
        @Nullable UUID account,
        boolean overdue,
        @Nullable String theme) {

    /** How far actions are. */
    public enum Which {
        OPEN("a.state = 'OPEN'"),
        UNSETTLED("a.state in ('OPEN', 'DONE')"),
        SETTLED("a.state in ('VERIFIED', 'HANDED_OVER')"),
        ALL("1 = 1");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
