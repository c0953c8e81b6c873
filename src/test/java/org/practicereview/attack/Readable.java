package org.practicereview.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What somebody can read in an answer, whatever it is packed in. */
final class Readable {

    private static final String PDF = "%PDF";

    private Readable() {}

    static String text(Reply reply) {
        String type = reply.header("Content-Type");
        return type.startsWith("text/") || type.contains("json") ? reply.text() : text(reply.body());
    }

    /** The words of a PDF, what is in an archive, and of everything the bytes as they are, which may be none of these. */
    private static String text(byte[] file) {
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        if (bytes.startsWith(PDF)) {
            return bytes + pdf(file);
        }
        return bytes.startsWith("PK") ? bytes + zip(file) : bytes;
    }

    private static String pdf(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException notReadable) {
            return "";
        }
    }

    private static String zip(byte[] file) {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                all.append(entry.getName())
                        .append('\n')
                        .append(new String(content, StandardCharsets.UTF_8))
                        .append(text(content));
            }
        } catch (IOException notReadable) {
            return all.toString();
        }
        return all.toString();
    }
}
