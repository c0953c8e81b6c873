package org.practicereview.notification.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.DateWords;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.web.AccessiblePdf;
import org.springframework.stereotype.Component;

/** A sent notification as an accessible PDF, drawn from the same frozen words as its page. */
@Component
class NotificationPdf {

    private final AccessiblePdf pdf;
    private final DateWords dateWords;

    NotificationPdf(AccessiblePdf pdf, DateWords dateWords) {
        this.pdf = pdf;
        this.dateWords = dateWords;
    }

    byte[] of(CaseFile file, Instant sentAt, String leadArea, List<Facts> read) {
        return pdf.of(
                "cases/notification-copy",
                Map.of(
                        "reference",
                        file.reference(),
                        "sentAt",
                        dateWords.moment(sentAt),
                        "leadArea",
                        leadArea,
                        "read",
                        read));
    }
}
