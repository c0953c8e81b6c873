package org.practicereview.workflow.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;

/** Moments as the API writes them: to the second, with the offset that England has on that day. */
public final class Moments {

    private Moments() {}

    public static @Nullable OffsetDateTime of(@Nullable Instant moment) {
        return moment == null
                ? null
                : moment.truncatedTo(ChronoUnit.SECONDS).atZone(England.ZONE).toOffsetDateTime();
    }
}
