package org.practicereview.notification.afterwards;

import java.time.Clock;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.document.AddedAfterSending;
import org.practicereview.guidance.Told;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.springframework.stereotype.Component;

/** Whoever was sent a notification is told that a document was added to it, as of any other addendum. */
@Component
class DocumentsAddedLater implements AddedAfterSending {

    private final SentTo sentTo;
    private final Outbox outbox;
    private final Clock clock;

    DocumentsAddedLater(SentTo sentTo, Outbox outbox, Clock clock) {
        this.sentTo = sentTo;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Tells of a document that was added after the notification went. Nobody hears of what is filed with a withdrawn
     * one: it counts for nothing.
     */
    @Override
    public void added(CaseFile file, int number, int version) {
        if (file.stage().isCounted()) {
            outbox.tell(
                    file,
                    Event.NOTIFICATION_ADDED_TO,
                    "document-" + number + "-" + version,
                    England.today(clock),
                    sentTo.of(file).stream().map(Told::recipient).toList());
        }
    }
}
