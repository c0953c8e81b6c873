package org.practicereview.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Traces in the bytes of a file that say it is encrypted. */
final class Traces {

    /** A PDF names its encryption in the clear, in a dictionary of its own or by reference (ISO 32000, 7.6). */
    private static final Pattern PDF_ENCRYPTION = Pattern.compile("/Encrypt\\s*(<<|\\d+\\s+\\d+\\s+R)");

    /** An encrypted Word or Excel file is an old container with a stream of that name. */
    private static final Pattern OFFICE_ENCRYPTION =
            Pattern.compile("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0");

    private static final int PIECE = 64 * 1024;

    /** No trace is longer. */
    private static final int OVERLAP = 128;

    private Traces() {}

    static boolean ofPdfEncryption(Upload upload) throws IOException {
        return has(upload, PDF_ENCRYPTION);
    }

    static boolean ofOfficeEncryption(Upload upload) throws IOException {
        return has(upload, OFFICE_ENCRYPTION);
    }

    private static boolean has(Upload upload, Pattern trace) throws IOException {
        try (InputStream content = upload.open()) {
            String before = "";
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                String text = before + new String(piece, StandardCharsets.ISO_8859_1);
                if (trace.matcher(text).find()) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - OVERLAP));
            }
            return false;
        }
    }
}
