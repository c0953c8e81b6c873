package org.practicereview.refusal;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The version that somebody saw before changing something, as a page carries it and as the header If-Match names it. */
public final class SeenVersion {

    private SeenVersion() {}

    /** The version as an entity tag. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** Refuses every version but the one a page was made of, as {@link StaleOnPage}. */
    public static IntConsumer onPage(@Nullable String seen) {
        return version -> {
            if (!Integer.toString(version).equals(seen)) {
                throw new StaleOnPage();
            }
        };
    }

    /** What a page cannot show again: the form was of a step that somebody else has taken since. */
    public static StaleOnPage taken() {
        return new StaleOnPage();
    }

    /**
     * Refuses every version that the header does not name, as {@link Stale}.
     *
     * @throws PreconditionRequired where the header is not given
     */
    public static IntConsumer required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        return ifGiven(ifMatch);
    }

    /**
     * Like {@link #required}, and refuses nothing where the header is not given: whoever names no version means it as
     * it is.
     */
    public static IntConsumer ifGiven(@Nullable String ifMatch) {
        return version -> {
            if (ifMatch != null
                    && Arrays.stream(ifMatch.split(","))
                            .map(String::strip)
                            .noneMatch(tag -> tag.equals("*") || tag.equals(tag(version)))) {
                throw new Stale();
            }
        };
    }
}
