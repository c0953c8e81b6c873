package org.practicereview.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a ZIP container is, by what it says of itself: office files say which kind they are in one of their entries.
 * Only the directory and that entry are read; nothing is unpacked.
 */
final class OfficePackage {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final String WORD_MAIN = OPEN_XML + "wordprocessingml.document.main+xml";
    private static final String EXCEL_MAIN = OPEN_XML + "spreadsheetml.sheet.main+xml";
    private static final String MIMETYPE = "mimetype";
    private static final String MANIFEST = "META-INF/manifest.xml";

    /** Far more than such an entry ever has. */
    private static final int LONGEST_ENTRY = 1_000_000;

    private static final int MOST_ENTRIES = 10_000;

    /** What unpacks to more than this was made to break who opens it. */
    private static final long MOST_UNPACKED = 500_000_000;

    private OfficePackage() {}

    static Finding of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (isBomb(zip)) {
                return Finding.ARCHIVE;
            }
            if (zip.getEntry(CONTENT_TYPES) != null) {
                return openXml(zip);
            }
            return text(zip, MIMETYPE).strip().equals(DocumentType.OPEN_DOCUMENT_TEXT.mediaType())
                    ? openDocument(zip)
                    : Finding.ARCHIVE;
        } catch (ZipException unreadable) {
            return Finding.DAMAGED;
        }
    }

    private static boolean isBomb(ZipFile zip) {
        return zip.size() > MOST_ENTRIES
                // each cut off, since what an archive says of itself may be so large that the sum is less than nothing
                || zip.stream()
                                .mapToLong(entry -> Math.min(entry.getSize(), MOST_UNPACKED + 1))
                                .sum()
                        > MOST_UNPACKED;
    }

    private static Finding openXml(ZipFile zip) throws IOException {
        String types = text(zip, CONTENT_TYPES);
        if (types.contains("macroEnabled") || types.contains("vbaProject") || has(zip, "vbaproject.bin")) {
            return Finding.MACROS;
        }
        if (types.contains(WORD_MAIN)) {
            return Finding.of(DocumentType.WORD);
        }
        return types.contains(EXCEL_MAIN) ? Finding.of(DocumentType.EXCEL) : Finding.NOT_ALLOWED;
    }

    private static Finding openDocument(ZipFile zip) throws IOException {
        if (text(zip, MANIFEST).contains("encryption-data")) {
            return Finding.ENCRYPTED;
        }
        boolean scripted =
                names(zip).stream().anyMatch(name -> name.startsWith("basic/") || name.startsWith("scripts/"));
        return scripted ? Finding.MACROS : Finding.of(DocumentType.OPEN_DOCUMENT_TEXT);
    }

    private static boolean has(ZipFile zip, String ending) {
        return names(zip).stream().anyMatch(name -> name.endsWith(ending));
    }

    private static List<String> names(ZipFile zip) {
        return zip.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(LONGEST_ENTRY), StandardCharsets.UTF_8);
        }
    }
}
