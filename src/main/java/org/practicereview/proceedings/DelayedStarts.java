package org.practicereview.proceedings;

import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.DeadlineMove;
import org.practicereview.clock.ForeseenEffect;
import org.practicereview.clock.Pause;
import org.practicereview.clock.StartedBesideProceedings;
import org.practicereview.form.DayInWords;
import org.springframework.stereotype.Component;

/** Says on the timeline what proceedings do to a date that starts while they go on (L13, L16). */
@Component
class DelayedStarts implements StartedBesideProceedings {

    private final CaseFiles caseFiles;
    private final Timeline timeline;

    DelayedStarts(CaseFiles caseFiles, Timeline timeline) {
        this.caseFiles = caseFiles;
        this.timeline = timeline;
    }

    @Override
    public void touched(Pause pause, ForeseenEffect effect) {
        String because =
                "proceedings %d (%s)".formatted(pause.number(), pause.kind().label());
        String label = effect.deadline().obligation().label();
        String dueOn = DayInWords.of(effect.deadline().dueOn());
        if (effect.asksForTarget()) {
            add(
                    pause,
                    "delay-recorded",
                    "%s: reason for delay recorded because of %s, no new target yet; the date is %s"
                            .formatted(label, because, dueOn));
        }
        effect.carriedOut()
                .ifPresent(move -> add(
                        pause,
                        "deadline-moved",
                        "%s: started with the due date %s instead of %s because of %s"
                                .formatted(label, dueAfter(move), dueOn, because)));
    }

    private static String dueAfter(DeadlineMove move) {
        return DayInWords.of(move.count().end());
    }

    private void add(Pause pause, String kind, String what) {
        CaseFile file =
                caseFiles.lock(caseFiles.references(List.of(pause.caseId())).get(pause.caseId()));
        timeline.add(file, null, kind, Matter.CASE, what);
    }
}
