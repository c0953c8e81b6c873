package org.practicereview.notification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Incident;
import org.practicereview.guidance.Advice;
import org.practicereview.workflow.Facts;

/**
 * What other facts of an incident would do: shown before they are saved.
 *
 * @param file the case as it stands
 * @param then the incident as it would be known
 * @param editionThen the edition that would apply to it
 * @param before what the rules say of it now
 * @param after what they would say
 * @param notifyBefore by when somebody is to be notified now; nothing where no such date runs
 * @param notifyBy by when somebody would be to be notified; nothing where the edition sets no days
 * @param weighedAgain whether it would be decided anew whom to notify
 * @param read all of it to be read by people
 */
public record ForeseenChange(
        CaseFile file,
        Incident then,
        String editionThen,
        Advice before,
        Advice after,
        @Nullable LocalDate notifyBefore,
        @Nullable LocalDate notifyBy,
        boolean weighedAgain,
        List<Facts> read) {

    /** The day the clock would start. */
    public LocalDate clockStartsOn() {
        return then.clockStartsOn();
    }
}
