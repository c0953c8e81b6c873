package org.practicereview.document.check;

import static org.practicereview.attack.parser.Parser.require;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.practicereview.attack.parser.Parser;
import org.practicereview.form.AnswerErrors;

/** Files as people send them, and their names. */
public final class FileParsers {

    public static final List<Parser> ALL = List.of(
            Parser.ofText("fileName", FileParsers::name),
            new Parser("documents", FileParsers::check),
            new Parser("wordReports", bytes -> leftovers(bytes, DocumentType.WORD)),
            new Parser("pdfReports", bytes -> leftovers(bytes, DocumentType.PDF)));

    private static final ContentCheck CHECK = new ContentCheck(20_000_000);

    private FileParsers() {}

    private static void name(String given) {
        String clean = FileName.clean(given);
        require(!clean.isEmpty() && clean.chars().noneMatch(Character::isISOControl), "can be shown: " + clean);
        require(!clean.contains("/") && !clean.contains("\\"), "leads nowhere: " + clean);
        require(FileName.clean(clean).equals(clean), "is clean once it was cleaned: " + clean);
        require(clean.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 255, "fits: " + clean);
    }

    private static void check(byte[] bytes) {
        try (Upload upload = Upload.of("letter.docx", () -> new ByteArrayInputStream(bytes))) {
            AnswerErrors errors = new AnswerErrors();
            require(CHECK.check(upload, errors).isPresent() != errors.has(ContentCheck.POINTER), "taken or refused");
        }
    }

    private static void leftovers(byte[] bytes, DocumentType type) {
        try (Upload upload = Upload.of("report", () -> new ByteArrayInputStream(bytes))) {
            Leftovers.in(upload, type);
        }
    }
}
