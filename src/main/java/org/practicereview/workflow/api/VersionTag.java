package org.practicereview.workflow.api;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.refusal.PreconditionRequired;
import org.practicereview.refusal.Stale;

/** The version of something kept as an entity tag. */
public final class VersionTag {

    private VersionTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * What the header If-Match asks for: refuses every other version as stale.
     *
     * @throws PreconditionRequired where the header is not given
     */
    public static IntConsumer required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        return version -> {
            if (Arrays.stream(ifMatch.split(","))
                    .map(String::strip)
                    .noneMatch(tag -> tag.equals("*") || tag.equals(of(version)))) {
                throw new Stale();
            }
        };
    }
}
