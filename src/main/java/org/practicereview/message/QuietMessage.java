package org.practicereview.message;

import java.time.LocalDate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.DayInWords;

/** A message says reference, verb and date, nothing else: whoever may know more signs in. */
final class QuietMessage {

    private QuietMessage() {}

    static String about(IncidentReference reference, Event event, LocalDate on) {
        return "%s: %s on %s. Sign in to Practice Review to read it."
                .formatted(reference, event.words(), DayInWords.of(on));
    }
}
