package org.practicereview.message;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;

/**
 * A message says reference (or what else it is about), verb and date, of a request to an agency its number and of a missed
 * date what was to be done, nothing else: whoever may know more signs in.
 */
final class QuietMessage {

    private QuietMessage() {}

    static String about(String subject, String words, LocalDate on, @Nullable Integer request, Recipient recipient) {
        return "%s: %s on %s%s. %s"
                .formatted(
                        subject,
                        words,
                        DayInWords.of(on),
                        request == null ? "" : " (agency request " + request + ")",
                        where(recipient));
    }

    /** What was to be done, but nothing that tells who the child was or that it died. */
    static String missed(Obligation obligation) {
        String what = switch (obligation) {
            case NOTIFY_LOOKED_AFTER_CHILD_DEATH, NOTIFY_CARE_LEAVER_DEATH -> Obligation.NOTIFY.label();
            case NOTIFY_CHILD_DEATH -> "A notification to another office";
            default -> obligation.label();
        };
        return "Not done in time: " + what + ", due";
    }

    /** Whoever asks makes the link of a contact without an account and sends it, often after this message. */
    private static String where(Recipient recipient) {
        return recipient == Recipient.AGENCY_ASKED
                ? "Sign in to Practice Review to read it, or open the link that you are sent."
                : "Sign in to Practice Review to read it.";
    }
}
