package org.practicereview.document.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.form.AnswerError;
import org.practicereview.testing.ExampleFiles;

/** What a final report must not carry with it. */
class LeftoversTest {

    private static final String NAMES =
            " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:dc='urn:dc' xmlns:cp='urn:cp'";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "word/document.xml  | <w:r><w:t>Text</w:t></w:r>                      | ''",
                "word/document.xml  | <w:ins w:author='A'><w:r/></w:ins>              | tracked-changes",
                "word/document.xml  | <w:r><w:rPr><w:rPrChange/></w:rPr></w:r>        | tracked-changes",
                "word/footnotes.xml | <w:del><w:r/></w:del>                           | tracked-changes",
                "word/comments.xml  | <w:comment w:author='A'/>                       | comments",
                "word/header1.xml   | <w:r><w:rPr><w:vanish/></w:rPr></w:r>           | hidden-text",
                "word/document.xml  | <w:r><w:rPr><w:vanish w:val='false'/></w:rPr></w:r> | ''",
                "word/styles.xml    | <w:rPr><w:vanish/></w:rPr>                      | ''",
                "docProps/core.xml  | <dc:creator>Ada Author</dc:creator>             | author-metadata",
                "docProps/core.xml  | <dc:creator></dc:creator>                       | ''",
                "docProps/app.xml   | <Company>Northshire Council</Company>           | author-metadata",
                "docProps/custom.xml| <property name='Checked by'/>                   | author-metadata",
                "word/people.xml    | <w:person w:author='A'/>                        | author-metadata",
                "word/document.xml  | <w:broken>                                      | unreadable",
                "word/embeddings/o.bin | x                                            | attachments",
            })
    void a_word_document_is_looked_through(String entry, String content, String code) {
        assertThat(codes(word(entry, "<w:root" + NAMES + ">" + content + "</w:root>"), DocumentType.WORD))
                .isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void nothing_is_loaded_from_outside_a_word_document() {
        byte[] file = word(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY secret SYSTEM 'file:///etc/hostname'>]><w:root" + NAMES + ">&secret;</w:root>");

        assertThat(codes(file, DocumentType.WORD)).containsExactly("unreadable");
    }

    @Test
    void everything_that_is_found_is_told_at_once_with_how_often() {
        byte[] file = word("word/document.xml", "<w:root" + NAMES + "><w:ins/><w:del/><w:vanish/></w:root>");

        assertThat(errors(file, DocumentType.WORD))
                .extracting(AnswerError::message)
                .containsExactly(
                        "The file holds tracked changes (2). Accept or reject them all and try again",
                        "The file holds hidden text (1). Delete it, or show it, and try again");
    }

    @Test
    void a_pdf_without_anything_beside_its_text_goes_out() throws IOException {
        assertThat(codes(pdf(RenderingMode.FILL, false, null), DocumentType.PDF))
                .isEmpty();
    }

    @Test
    void a_pdf_is_looked_through() throws IOException {
        assertThat(codes(pdf(RenderingMode.NEITHER, true, "Ada Author"), DocumentType.PDF))
                .containsExactly("comments", "hidden-text", "author-metadata");
        assertThat(codes(ExampleFiles.text("%PDF-1.7 broken"), DocumentType.PDF))
                .containsExactly("unreadable");
    }

    @Test
    void nothing_else_is_a_final_report() {
        assertThat(codes(ExampleFiles.text("Text"), DocumentType.TEXT)).containsExactly("type-not-allowed");
    }

    private static byte[] word(String entry, String content) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types>" + ExampleFiles.WORD_MAIN + "</Types>");
        entries.put(entry, content);
        return ExampleFiles.zip(entries);
    }

    private static byte[] pdf(RenderingMode mode, boolean note, String author) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(pdf, page)) {
                text.beginText();
                text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                text.setRenderingMode(mode);
                text.newLineAtOffset(72, 720);
                text.showText("Her name");
                text.endText();
            }
            if (note) {
                page.getAnnotations().add(new PDAnnotationText());
            }
            pdf.getDocumentInformation().setAuthor(author);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<String> codes(byte[] file, DocumentType type) {
        return errors(file, type).stream().map(AnswerError::code).toList();
    }

    private static List<AnswerError> errors(byte[] file, DocumentType type) {
        try (Upload upload = Upload.of("report", () -> new ByteArrayInputStream(file))) {
            return Leftovers.in(upload, type);
        }
    }
}
