package org.practicereview.learning.action;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.learning.action.ActionEvent.Kind;
import org.springframework.stereotype.Component;

/** What happens to actions: kept with each of them, and said in the timeline of its case where it has one. */
@Component
class ActionHistory {

    private final ActionEventRows events;
    private final Timeline timeline;
    private final Clock clock;

    ActionHistory(ActionEventRows events, Timeline timeline, Clock clock) {
        this.events = events;
        this.timeline = timeline;
        this.clock = clock;
    }

    void note(@Nullable CaseFile file, long id, UUID by, Kind kind, @Nullable String words) {
        note(file, id, by, kind, words, ActionChange.NONE);
    }

    void noteChange(@Nullable CaseFile file, long id, UUID by, ActionChange change, @Nullable String reason) {
        note(file, id, by, Kind.CHANGED, reason, change);
    }

    private void note(
            @Nullable CaseFile file, long id, UUID by, Kind kind, @Nullable String words, ActionChange change) {
        events.note(id, new ActionEvent(kind, words, change, by, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        if (file != null) {
            String what = "Action %d: %s%s".formatted(id, kind.label().toLowerCase(Locale.ROOT), change.inTimeline());
            timeline.add(file, by, kind.inTimeline(), Matter.LEARNING, what);
        }
    }
}
