package org.practicereview.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is narrowed to; nothing means everything.
 *
 * @param stage cases in that stage
 * @param area cases that this area leads
 * @param text cases whose reference begins with it or whose place contains it, whatever the capitals
 * @param state open or closed ones
 * @param overdueOnly cases with an open deadline that has passed
 */
public record CaseFilter(
        @Nullable Stage stage,
        @Nullable String area,
        @Nullable String text,
        @Nullable State state,
        boolean overdueOnly) {

    /** Whether something is still expected. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** Everything. */
    public static CaseFilter none() {
        return new CaseFilter(null, null, null, null, false);
    }
}
