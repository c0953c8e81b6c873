package org.practicereview.notification.web;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.DateWords;
import org.practicereview.workflow.Facts;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A sent notification as an accessible PDF (PDF/UA): tagged, with its language and title, its font embedded,
 * and names from right to left as they are written. Drawn from the same frozen words as its page; loads nothing from
 * anywhere.
 */
@Component
class NotificationPdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private final ITemplateEngine templates;
    private final DateWords dateWords;

    NotificationPdf(ITemplateEngine templates, DateWords dateWords) {
        this.templates = templates;
        this.dateWords = dateWords;
    }

    byte[] of(CaseFile file, Instant sentAt, String leadArea, List<Facts> read) {
        Map<String, Object> words = Map.of(
                "reference", file.reference(), "sentAt", dateWords.moment(sentAt), "leadArea", leadArea, "read", read);
        String page = templates.process("cases/notification-copy", new Context(Locale.UK, words));
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font("DejaVuSans.ttf"), "Copy", 400, PdfRendererBuilder.FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSans-Bold.ttf"), "Copy", 700, PdfRendererBuilder.FontStyle.NORMAL, true)
                    .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .usePdfUaAccessibility(true)
                    .withHtmlContent(page, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String name) {
        InputStream font = NotificationPdf.class.getResourceAsStream(FONTS + name);
        if (font == null) {
            throw new IllegalStateException("the font " + name + " is not there");
        }
        return font;
    }
}
