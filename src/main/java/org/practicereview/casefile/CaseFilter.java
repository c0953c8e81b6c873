package org.practicereview.casefile;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is narrowed to; nothing means everything.
 *
 * @param stage cases in that stage
 * @param area cases that this area leads
 * @param text cases whose reference begins with it or whose place contains it, whatever the capitals
 * @param state open, closed or withdrawn ones
 * @param counting those that count in that way
 * @param overdueOnly cases with an open deadline that has passed
 */
public record CaseFilter(
        @Nullable Stage stage,
        @Nullable String area,
        @Nullable String text,
        @Nullable State state,
        @Nullable Counting counting,
        boolean overdueOnly) {

    public CaseFilter(
            @Nullable Stage stage,
            @Nullable String area,
            @Nullable String text,
            @Nullable State state,
            boolean overdueOnly) {
        this(stage, area, text, state, null, overdueOnly);
    }

    /** Whether something is still expected; what is not counted, withdrawn or a duplicate, stands apart. */
    public enum State {
        OPEN,
        CLOSED,
        WITHDRAWN;

        /** The stages in which a case is in that state. */
        Set<Stage> stages() {
            return Arrays.stream(Stage.values())
                    .filter(stage -> of(stage) == this)
                    .collect(Collectors.toSet());
        }

        private static State of(Stage stage) {
            return !stage.isCounted() ? WITHDRAWN : stage.isClosed() ? CLOSED : OPEN;
        }
    }

    /** Everything with that text. */
    static CaseFilter ofText(@Nullable String text) {
        return new CaseFilter(null, null, text, null, false);
    }

    /** Everything. */
    public static CaseFilter none() {
        return new CaseFilter(null, null, null, null, false);
    }
}
