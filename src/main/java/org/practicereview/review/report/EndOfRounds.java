package org.practicereview.review.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.springframework.stereotype.Component;

/** How the round of a draft ends: its comments first, the check of the agencies after them, both when its reviewer leaves. */
@Component
public class EndOfRounds {

    private final DraftRoundRows rows;
    private final Timeline timeline;
    private final Clock clock;

    EndOfRounds(DraftRoundRows rows, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Comments end; the case is locked. */
    public void comments(CaseFile file, UUID by, boolean accuracy, @Nullable String openBecause) {
        DraftRound round = latest(file);
        long open = open(file);
        rows.close(file.id(), round.draft(), by, now(), accuracy, openBecause);
        tell(
                file,
                by,
                "draft-round-closed",
                "Comments on version %d of the report ended%s"
                        .formatted(round.draft(), open == 0 ? "" : ", not all of them answered (" + open + ")"));
    }

    /** Agencies check no more; the case is locked. */
    void check(CaseFile file, UUID by) {
        int draft = latest(file).draft();
        rows.checked(file.id(), draft, now());
        tell(file, by, "accuracy-check-closed", "Accuracy check of version %d of the report ended".formatted(draft));
    }

    /**
     * Nobody is there who writes on: no comments are asked for, and agencies are shown nothing. The next reviewer's text goes
     * round anew. The case is locked.
     */
    public void reviewerLeft(CaseFile file, @Nullable UUID by) {
        for (DraftRound round : rows.of(file.id())) {
            if (round.isOpen()) {
                String because = open(file) == 0 ? null : "The reviewer left";
                rows.close(file.id(), round.draft(), by, now(), false, because);
                tell(
                        file,
                        by,
                        "draft-round-closed",
                        "Comments on version %d of the report ended: the reviewer left".formatted(round.draft()));
            } else if (round.isChecked()) {
                rows.checked(file.id(), round.draft(), now());
                tell(
                        file,
                        by,
                        "accuracy-check-closed",
                        "Accuracy check of version %d of the report ended: the reviewer left".formatted(round.draft()));
            }
        }
    }

    private DraftRound latest(CaseFile file) {
        return rows.of(file.id()).stream().findFirst().orElseThrow();
    }

    private long open(CaseFile file) {
        return rows.comments(file.id()).stream().filter(DraftComment::isOpen).count();
    }

    private void tell(CaseFile file, @Nullable UUID by, String kind, String what) {
        timeline.add(file, by, kind, Matter.REVIEW, what);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
