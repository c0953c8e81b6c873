package org.practicereview.notification.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.practicereview.notification.SeenVersion;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.Stale;

/** The version of a case that was seen, as a page carries it and as a header names it. */
final class SeenVersions {

    private SeenVersions() {}

    static SeenVersion ofPage(@Nullable String typed) {
        return current -> {
            if (!Integer.toString(current).equals(typed)) {
                throw new Conflict(
                        "stale", "This was changed by somebody else after you opened it. Nothing was overwritten.");
            }
        };
    }

    /** Whoever names no version means the case as it is. */
    static SeenVersion ofHeader(@Nullable String ifMatch) {
        return current -> {
            if (ifMatch != null
                    && Arrays.stream(ifMatch.split(","))
                            .map(String::strip)
                            .noneMatch(tag -> tag.equals("*") || tag.equals(tag(current)))) {
                throw new Stale();
            }
        };
    }

    static String tag(int version) {
        return "\"" + version + "\"";
    }
}
