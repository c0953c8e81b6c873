package org.practicereview.message;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Recipient;

/**
 * A message says reference (or what else it is about), verb and date, and of a request to an agency its number, nothing else: whoever may know more
 * signs in.
 */
final class QuietMessage {

    private QuietMessage() {}

    static String about(String subject, Event event, LocalDate on, @Nullable Integer request, Recipient recipient) {
        return "%s: %s on %s%s. %s"
                .formatted(
                        subject,
                        event.words(),
                        DayInWords.of(on),
                        request == null ? "" : " (agency request " + request + ")",
                        where(recipient));
    }

    /** A contact without an account has been given a link. */
    private static String where(Recipient recipient) {
        return recipient == Recipient.AGENCY_ASKED
                ? "Sign in to Practice Review to read it, or open the link you were given."
                : "Sign in to Practice Review to read it.";
    }
}
