package org.practicereview.form;

import org.jspecify.annotations.Nullable;

/** What of the person who answers a question asks for: browsers and aids fill it in for them (WCAG 1.3.5). */
public enum Purpose {
    /** Nothing, or something of somebody else. */
    OTHER("text", null),
    NAME("text", "name"),
    USER_NAME("text", "username"),
    JOB_TITLE("text", "organization-title"),
    EMAIL("email", "email"),
    TELEPHONE("tel", "tel");

    private final String type;
    private final @Nullable String autocomplete;

    Purpose(String type, @Nullable String autocomplete) {
        this.type = type;
        this.autocomplete = autocomplete;
    }

    /** What HTML calls such a field. */
    public String type() {
        return type;
    }

    /** What HTML calls that which is filled in; nothing where there is nothing to fill in. */
    public @Nullable String autocomplete() {
        return autocomplete;
    }
}
