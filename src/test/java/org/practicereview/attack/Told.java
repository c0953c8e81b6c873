package org.practicereview.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What somebody learns from an answer, apart from what they asked with and what is another each time. */
final class Told {

    /** Told besides the bytes, with the status. */
    private static final List<String> HEADERS =
            List.of("Content-Type", "Location", "ETag", "Allow", "Cache-Control", "Content-Disposition");

    private static final Pattern TOKEN =
            Pattern.compile("name=\"(_csrf|_author|_requestKey|entryId)\" value=\"[^\"]*\"");

    private Told() {}

    /** With what was asked for taken out, so that two answers can be compared. */
    static String of(Reply reply, List<String> asked) {
        String headers =
                HEADERS.stream().map(name -> name + ": " + reply.header(name)).collect(Collectors.joining("\n"));
        String all = reply.status() + "\n" + headers + "\n\n"
                + TOKEN.matcher(text(reply)).replaceAll("name=\"$1\"");
        for (String word : asked) {
            all = all.replace(word, "…");
        }
        return all;
    }

    /** Of a copy what stands in it: the moment when it was drawn is in its bytes. */
    private static String text(Reply reply) {
        if (!reply.header("Content-Type").startsWith("application/pdf") || reply.status() != 200) {
            return reply.text();
        }
        try (PDDocument document = Loader.loadPDF(reply.body())) {
            return new PDFTextStripper().getText(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String difference(String one, String other) {
        List<String> lines = one.lines().toList();
        List<String> others = other.lines().toList();
        for (int i = 0; i < Math.max(lines.size(), others.size()); i++) {
            String line = i < lines.size() ? lines.get(i) : "";
            String otherLine = i < others.size() ? others.get(i) : "";
            if (!line.equals(otherLine)) {
                return "  one: " + cut(line) + "\n  other: " + cut(otherLine);
            }
        }
        return "";
    }

    private static String cut(String line) {
        String first = line.strip();
        return first.substring(0, Math.min(300, first.length()));
    }
}
