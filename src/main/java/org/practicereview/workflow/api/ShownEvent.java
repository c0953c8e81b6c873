package org.practicereview.workflow.api;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Matter;
import org.practicereview.workflow.view.Happening;

/**
 * An entry of the timeline.
 *
 * @param number its number in the case
 * @param actorName who did it, nothing when time or the service did
 * @param kind stable code
 * @param seal hash over this entry and the one before
 */
record ShownEvent(
        int number,
        @Nullable OffsetDateTime at,
        @Nullable String actorName,
        String kind,
        Matter matter,
        String what,
        String seal) {

    static ShownEvent of(Happening happening) {
        return new ShownEvent(
                happening.event().sequence(),
                Moments.of(happening.event().at()),
                happening.actorName(),
                happening.event().kind(),
                happening.event().matter(),
                happening.event().what(),
                happening.event().hash());
    }
}
