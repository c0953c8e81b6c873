package org.practicereview.document;

import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.document.scan.ScanState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes with a notification: the last version of each document that is kept, while earlier versions stay drafts; and what
 * goes with a rapid review.
 */
@Service
public class SentDocuments {

    private final Documents documents;

    SentDocuments(Documents documents) {
        this.documents = documents;
    }

    /** What would be sent now, which is never a final report; what went with an earlier notification goes with the next one too. Who may know is the question of whoever asks. */
    public List<Document> toSend(CaseFile file) {
        return documents.of(file.id()).stream()
                .filter(document -> document.purpose() == Purpose.NOTIFICATION
                        && document.removed() == null
                        && document.category() != Category.FINAL_REPORT)
                .filter(document -> document.latest().scan() != ScanState.INFECTED)
                .toList();
    }

    /** What the Panel reads as soon as it has the rapid review. */
    public List<Document> forTheRapidReview(CaseFile file) {
        return documents.of(file.id()).stream()
                .filter(document -> document.purpose() == Purpose.RAPID_REVIEW && document.removed() == null)
                .toList();
    }

    /** Makes these documents part of the notification from now on: its readers read them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(List<Document> going) {
        going.forEach(document -> documents.sent(document.latest().id()));
    }
}
