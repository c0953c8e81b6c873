package org.practicereview.document.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.testing.ExampleFiles.EXCEL_MAIN;
import static org.practicereview.testing.ExampleFiles.WORD_MAIN;
import static org.practicereview.testing.ExampleFiles.bytes;
import static org.practicereview.testing.ExampleFiles.encryptedPdf;
import static org.practicereview.testing.ExampleFiles.jpeg;
import static org.practicereview.testing.ExampleFiles.office;
import static org.practicereview.testing.ExampleFiles.oldOffice;
import static org.practicereview.testing.ExampleFiles.openDocument;
import static org.practicereview.testing.ExampleFiles.pdf;
import static org.practicereview.testing.ExampleFiles.png;
import static org.practicereview.testing.ExampleFiles.program;
import static org.practicereview.testing.ExampleFiles.text;
import static org.practicereview.testing.ExampleFiles.zip;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.practicereview.form.AnswerError;
import org.practicereview.form.AnswerErrors;

class ContentCheckTest {

    private static final ContentCheck CHECK = new ContentCheck(100_000);

    static Stream<Arguments> what_may_be_kept() {
        return Stream.of(
                Arguments.of("report.pdf", pdf(), DocumentType.PDF),
                Arguments.of("REPORT.PDF", pdf(), DocumentType.PDF),
                Arguments.of("letter.docx", office(WORD_MAIN), DocumentType.WORD),
                Arguments.of("table.xlsx", office(EXCEL_MAIN), DocumentType.EXCEL),
                Arguments.of("letter.odt", openDocument("<manifest/>"), DocumentType.OPEN_DOCUMENT_TEXT),
                Arguments.of("note.txt", text("Seen on Monday. Ünïcödé 🙂 שלום"), DocumentType.TEXT),
                Arguments.of(
                        "note.txt",
                        "The letter about Zoë came on Monday".getBytes(StandardCharsets.ISO_8859_1),
                        DocumentType.TEXT),
                Arguments.of(
                        "mail.txt", text("From: a@b.example\nTo: c@d.example\nSubject: x\n\nText"), DocumentType.TEXT),
                Arguments.of("photo.png", png(), DocumentType.PNG),
                Arguments.of("photo.jpg", jpeg(), DocumentType.JPEG),
                Arguments.of("photo.jpeg", jpeg(), DocumentType.JPEG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void what_may_be_kept(String name, byte[] content, DocumentType type) {
        AnswerErrors errors = new AnswerErrors();
        try (Upload upload = upload(name, content)) {
            assertThat(CHECK.check(upload, errors)).contains(type);
            assertThat(errors.all()).isEmpty();
        }
    }

    static Stream<Arguments> what_is_refused() {
        return Stream.of(
                Arguments.of("empty.pdf", new byte[0], "empty"),
                Arguments.of("large.txt", text("x".repeat(100_001)), "too-large"),
                Arguments.of("report.pdf", text("only text"), "not-what-its-name-says"),
                Arguments.of("photo.png", jpeg(), "not-what-its-name-says"),
                Arguments.of("letter.xlsx", office(WORD_MAIN), "not-what-its-name-says"),
                Arguments.of("report.exe", pdf(), "not-what-its-name-says"),
                Arguments.of("report", pdf(), "not-what-its-name-says"),
                Arguments.of("files.zip", zip(Map.of("a.txt", "a")), "archive"),
                Arguments.of("letter.docx", zip(Map.of("a.txt", "a")), "archive"),
                Arguments.of("files.pdf", bytes('7', 'z', 0xbc, 0xaf, 0x27, 0x1c, 0, 4), "archive"),
                Arguments.of("files.txt", bytes('R', 'a', 'r', '!', 0x1a, 7, 0, 1, 2), "archive"),
                Arguments.of("files.txt", bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3), "archive"),
                Arguments.of("letter.docx", Arrays.copyOf(office(WORD_MAIN), 80), "damaged"),
                Arguments.of("report.pdf", encryptedPdf(), "encrypted"),
                Arguments.of("letter.docx", oldOffice("EncryptedPackage"), "encrypted"),
                Arguments.of("letter.odt", openDocument("<manifest:encryption-data/>"), "encrypted"),
                Arguments.of("letter.doc", oldOffice("WordDocument"), "type-not-allowed"),
                Arguments.of("letter.docm", office("application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"),
                Arguments.of("table.xlsx", office("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macros"),
                Arguments.of("letter.docx", office(WORD_MAIN, "word/vbaProject.bin"), "macros"),
                Arguments.of("program.pdf", program(), "executable"),
                Arguments.of("program.exe", program(), "executable"),
                Arguments.of("script.txt", text("#!/bin/sh\nrm -r x\n"), "executable"),
                Arguments.of("page.txt", text("<!DOCTYPE html><html><script>x</script></html>"), "type-not-allowed"),
                Arguments.of("page.html", text("<html><body>x</body></html>"), "type-not-allowed"),
                Arguments.of(
                        "picture.png",
                        text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        "type-not-allowed"),
                Arguments.of("anything.pdf", bytes(0, 1, 2, 3, 4, 5, 6, 7), "type-not-allowed"));
    }

    @ParameterizedTest(name = "{0} is refused: {2}")
    @MethodSource
    void what_is_refused(String name, byte[] content, String code) {
        AnswerErrors errors = new AnswerErrors();
        try (Upload upload = upload(name, content)) {
            assertThat(CHECK.check(upload, errors)).isEmpty();
        }
        assertThat(errors.all()).extracting(AnswerError::code).containsExactly(code);
        assertThat(errors.all()).extracting(AnswerError::pointer).containsExactly("/file");
    }

    @Test
    void no_file_at_all_is_asked_for() {
        AnswerErrors errors = new AnswerErrors();

        assertThat(CHECK.check(null, errors)).isEmpty();
        assertThat(errors.all()).extracting(AnswerError::code).containsExactly("required");
    }

    @Test
    void a_trace_of_encryption_is_found_wherever_it_stands() {
        byte[] long_ = text("%PDF-1.7\n" + " ".repeat(64 * 1024 - 14) + "/Encrypt 9 0 R");
        AnswerErrors errors = new AnswerErrors();
        try (Upload upload = upload("report.pdf", long_)) {
            CHECK.check(upload, errors);
        }
        assertThat(errors.all()).extracting(AnswerError::code).containsExactly("encrypted");
    }

    private static Upload upload(String name, byte[] content) {
        return Upload.of(name, () -> new ByteArrayInputStream(content));
    }
}
