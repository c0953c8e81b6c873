package org.practicereview.publication.register;

import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.LearningTheme;

/** What somebody looks for in the register; what is not given narrows nothing. */
public record RegisterSearch(
        @Nullable String text,
        @Nullable String area,
        @Nullable Integer year,
        @Nullable LearningTheme theme) {

    /** The reports of the reviews that came with the law of that year are the first. */
    public static final int FIRST_YEAR = 2018;

    public static final RegisterSearch ALL = new RegisterSearch(null, null, null, null);
}
