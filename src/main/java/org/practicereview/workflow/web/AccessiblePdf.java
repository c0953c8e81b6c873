package org.practicereview.workflow.web;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A page to keep as an accessible PDF (PDF/UA): tagged, with its language and title, its font embedded, and names from
 * right to left as they are written. It loads nothing from anywhere.
 */
@Component
public class AccessiblePdf {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private final ITemplateEngine templates;

    AccessiblePdf(ITemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * Draws a template.
     *
     * @param template XHTML with its own plain style
     */
    public byte[] of(String template, Map<String, Object> words) {
        String page = templates.process(template, new Context(Locale.UK, words));
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
        InputStream font = AccessiblePdf.class.getResourceAsStream(FONTS + name);
        if (font == null) {
            throw new IllegalStateException("the font " + name + " is not there");
        }
        return font;
    }
}
