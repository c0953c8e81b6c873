package org.practicereview.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of many kinds. */
public final class ExampleFiles {

    public static final String WORD_MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public static final String EXCEL_MAIN =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public static final String OPEN_DOCUMENT_TEXT = "application/vnd.oasis.opendocument.text";

    private ExampleFiles() {}

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] pdf() {
        return text("""
                %PDF-1.7
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
                trailer << /Root 1 0 R /Size 3 >>
                %%EOF
                """);
    }

    public static byte[] encryptedPdf() {
        return text(new String(pdf(), StandardCharsets.UTF_8).replace("/Size 3", "/Size 3 /Encrypt 9 0 R"));
    }

    public static byte[] png() {
        return bytes(0x89, 'P', 'N', 'G', 13, 10, 0x1a, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1);
    }

    public static byte[] jpeg() {
        return bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9);
    }

    /** A program of Windows, as far as its first lines. */
    public static byte[] program() {
        byte[] program = new byte[512];
        System.arraycopy(bytes('M', 'Z', 0x90, 0, 3), 0, program, 0, 5);
        program[0x3c] = (byte) 0x80;
        System.arraycopy(bytes('P', 'E', 0, 0, 0x4c, 1), 0, program, 0x80, 6);
        return program;
    }

    /** An old container of Office, with one stream of that name. */
    public static byte[] oldOffice(String stream) {
        byte[] file = new byte[2048];
        System.arraycopy(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 0, file, 0, 8);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    /** A file of Office that says it is of that kind, with more entries after those it always has. */
    public static byte[] office(String mainType, String... more) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types><Override ContentType=\"" + mainType + "\"/></Types>");
        entries.put("_rels/.rels", "<Relationships/>");
        for (String name : more) {
            entries.put(name, "");
        }
        return zip(entries);
    }

    public static byte[] openDocument(String manifest) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("mimetype", OPEN_DOCUMENT_TEXT);
        entries.put("content.xml", "<office/>");
        entries.put("META-INF/manifest.xml", manifest);
        return zip(entries);
    }

    public static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(0);
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(text(entry.getValue()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    public static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
