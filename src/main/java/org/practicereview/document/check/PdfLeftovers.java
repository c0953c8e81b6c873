package org.practicereview.document.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.practicereview.document.check.Leftovers.Found;
import org.practicereview.document.check.Leftovers.Kind;

/**
 * What is left in a PDF: notes and marks on its pages, attached files, text that is drawn invisibly, and the names in its
 * properties. Black bars over words are not seen: only a person sees that the words under them are still there.
 */
final class PdfLeftovers {

    /** What is on a page besides its content without anybody having said something. */
    private static final Set<String> HARMLESS = Set.of("Link", "Widget", "Popup", "PrinterMark", "TrapNet", "Screen");

    private PdfLeftovers() {}

    static List<Found> in(Path file) {
        try {
            return PdfStreams.becomeTooLarge(file) ? List.of(new Found(Kind.UNREADABLE, 1)) : read(file);
        } catch (IOException unreadable) {
            return List.of(new Found(Kind.UNREADABLE, 1));
        }
    }

    private static List<Found> read(Path file) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            if (PdfReadParts.becomeTooLarge(pdf)) {
                return List.of(new Found(Kind.UNREADABLE, 1));
            }
            return List.of(
                    new Found(Kind.COMMENTS, comments(pdf)),
                    new Found(Kind.HIDDEN_TEXT, HiddenText.in(pdf)),
                    new Found(Kind.AUTHORS, authors(pdf)),
                    new Found(Kind.ATTACHMENTS, hasAttachments(pdf) ? 1 : 0));
        } catch (IOException | RuntimeException unreadable) {
            // its reader throws either at what is broken
            return List.of(new Found(Kind.UNREADABLE, 1));
        }
    }

    private static int comments(PDDocument pdf) throws IOException {
        List<PDAnnotation> annotations = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            annotations.addAll(page.getAnnotations());
        }
        return (int) annotations.stream()
                .filter(annotation -> !HARMLESS.contains(String.valueOf(annotation.getSubtype())))
                .count();
    }

    private static int authors(PDDocument pdf) {
        var about = pdf.getDocumentInformation();
        return (int) Stream.of(
                        about.getAuthor(),
                        about.getCustomMetadataValue("Company"),
                        about.getCustomMetadataValue("Manager"))
                .filter(name -> name != null && !name.isBlank())
                .count();
    }

    private static boolean hasAttachments(PDDocument pdf) {
        PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
        return names != null && names.getEmbeddedFiles() != null;
    }

    /** Counts letters that are drawn so that nobody sees them, by page. */
    private static final class HiddenText extends PDFTextStripper {

        private int letters;

        static int in(PDDocument pdf) throws IOException {
            HiddenText hidden = new HiddenText();
            hidden.getText(pdf);
            return hidden.letters;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER
                    && !text.getUnicode().isBlank()) {
                letters++;
            }
        }
    }
}
