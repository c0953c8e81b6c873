package org.practicereview.workflow.api;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.workflow.view.Happening;

/**
 * An entry of the timeline. It carries no number of its own: a gap would tell of entries that are hidden.
 *
 * @param actorName who did it, nothing when time or the service did
 * @param kind stable code
 * @param why the address that explains the date it tells of, nothing where it tells of none
 * @param seal hash over this entry and the one before
 */
record ShownEvent(
        @Nullable OffsetDateTime at,
        @Nullable String actorName,
        String kind,
        Matter matter,
        String what,
        @Nullable String why,
        String seal) {

    static ShownEvent of(IncidentReference reference, Happening happening) {
        return new ShownEvent(
                Moments.of(happening.event().at()),
                happening.actorName(),
                happening.event().kind(),
                happening.event().matter(),
                happening.event().what(),
                happening.date() == null
                        ? null
                        : Links.why(reference, happening.date().id()),
                happening.event().hash());
    }
}
