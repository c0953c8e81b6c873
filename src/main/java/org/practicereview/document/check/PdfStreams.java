package org.practicereview.document.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How large the packed parts of a PDF become (ISO 32000, 7.3.8): nothing in it says so beforehand, and its reader would keep
 * each of them whole. Here they are unpacked and thrown away, as far as anybody's report goes.
 */
final class PdfStreams {

    /** A page of words has some thousand octets; a font has less than that. */
    private static final long LARGEST = 16_000_000;

    /** Pictures are not looked at. All together, or a file of nothing but packed zeros would take too long. */
    private static final long ALL_TOGETHER = 400_000_000;

    private static final String BEGINS = "stream";
    private static final String BEFORE = "obj";
    private static final int LONGEST_DICTIONARY = 4_000;

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
        for (int at = text.indexOf(BEGINS); at >= 0; at = text.indexOf(BEGINS, at + BEGINS.length())) {
            int data = text.indexOf('\n', at) + 1;
            boolean begins = data > 0 && data <= at + BEGINS.length() + 2;
            if (begins && isTooLarge(data, isPicture(text, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPicture(String text, int stream) {
        int object = text.lastIndexOf(BEFORE, stream);
        int picture = text.lastIndexOf("/Image", stream);
        return picture > object && stream - picture < LONGEST_DICTIONARY;
    }

    private boolean isTooLarge(int data, boolean picture) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, data, file.length - data);
            int read;
            do {
                read = inflater.inflate(thrownAway);
                unpacked += read;
                if (unpacked > ALL_TOGETHER || !picture && inflater.getBytesWritten() > LARGEST) {
                    return true;
                }
            } while (read > 0);
        } catch (DataFormatException packedOtherwise) {
            // or the word stands in a text
        } finally {
            inflater.end();
        }
        return false;
    }
}
