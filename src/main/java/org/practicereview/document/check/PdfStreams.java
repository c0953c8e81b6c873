package org.practicereview.document.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How large the packed parts of a PDF become (ISO 32000, 7.3.8): nothing in it says so beforehand, and its reader would keep
 * each of them whole. Here they are unpacked and thrown away, as far as anybody's report goes.
 */
final class PdfStreams {

    /** A page of words has some thousand octets; a font has less than that. */
    static final long LARGEST = 16_000_000;

    /** Or a file of nothing but packed zeros would take too long. A scanned page is a picture and does not count. */
    private static final long ALL_TOGETHER = 400_000_000;

    /** A page has some; no report has so many. */
    private static final int MOST_STREAMS = 20_000;

    private static final String BEGINS = "stream";
    private static final int LONGEST_DICTIONARY = 2_000;

    /** The reader leaves pictures packed; what only calls itself one is found where it is read ({@link PdfReadParts}). */
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");

    /** What a list of objects and a table of their places must have; a name with a # in it cannot be told. */
    private static final Pattern PLACES = Pattern.compile("/W\\b");

    private final byte[] file;
    private final byte[] thrownAway = new byte[1 << 16];
    private long unpacked;

    private PdfStreams(byte[] file) {
        this.file = file;
    }

    static boolean becomeTooLarge(Path pdf) throws IOException {
        return new PdfStreams(Files.readAllBytes(pdf)).becomeTooLarge();
    }

    private boolean becomeTooLarge() {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int streams = 0;
        for (int at = text.indexOf(BEGINS); at >= 0; at = text.indexOf(BEGINS, at + BEGINS.length())) {
            boolean ends = text.startsWith("end", at - 3);
            if (!ends && (++streams > MOST_STREAMS || !isPicture(text, at) && isTooLarge(dataOf(text, at)))) {
                return true;
            }
        }
        return false;
    }

    /** Its dictionary says so, and not also that the reader unpacks it while it opens the file. */
    private static boolean isPicture(String text, int stream) {
        String before = text.substring(Math.max(0, stream - LONGEST_DICTIONARY), stream);
        String dictionary = before.substring(before.lastIndexOf("obj") + 1);
        return PICTURE.matcher(dictionary).find()
                && !dictionary.contains("#")
                && !dictionary.contains("/First")
                && !PLACES.matcher(dictionary).find();
    }

    /** As the reader does: blanks and one end of a line are left out. */
    private static int dataOf(String text, int stream) {
        int at = stream + BEGINS.length();
        while (text.startsWith(" ", at)) {
            at++;
        }
        at += text.startsWith("\r", at) ? 1 : 0;
        return at + (text.startsWith("\n", at) ? 1 : 0);
    }

    /** The reader skips the first two octets, whatever they are, and keeps what came before a fault. */
    private boolean isTooLarge(int data) {
        int packed = Math.min(data + 2, file.length);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, packed, file.length - packed);
            int read;
            do {
                read = inflater.inflate(thrownAway);
            } while (read > 0
                    && inflater.getBytesWritten() <= LARGEST
                    && unpacked + inflater.getBytesWritten() <= ALL_TOGETHER);
        } catch (DataFormatException packedOtherwise) {
            // or the word stands in a text
        }
        long written = inflater.getBytesWritten();
        inflater.end();
        unpacked += written;
        return written > LARGEST || unpacked > ALL_TOGETHER;
    }
}
