package org.practicereview.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * How large those packed parts of a PDF become that are unpacked whole when its text is read: contents of pages, forms, fonts.
 * {@link PdfStreams} leaves out what calls itself a picture; here counts where a part stands, not what it says of itself.
 */
final class PdfReadParts {

    /** More than the pages of a report have, with their fonts. */
    private static final int MOST_LOOKED_AT = 200_000;

    private static final COSName ALTERNATES = COSName.getPDFName("Alternates");
    private static final COSName THUMBNAIL = COSName.getPDFName("Thumb");

    /** Lead to other pages, or to what is said about them: each page is looked at by itself. */
    private static final Set<COSName> ELSEWHERE =
            Set.of(COSName.PARENT, COSName.P, COSName.ANNOTS, COSName.getPDFName("B"));

    /** Where in the file a part hangs: it says what is looked at below it. */
    private enum Place {
        PAGE,
        RESOURCES,
        LIST_OF_OBJECTS,
        /** The only one whose pictures nobody unpacks. */
        PICTURE,
        ANYWHERE
    }

    private record Part(COSBase what, Place place) {}

    private final Map<Place, Set<COSBase>> seen = new EnumMap<>(Place.class);
    private final Deque<Part> waiting = new ArrayDeque<>();
    private final byte[] thrownAway = new byte[1 << 16];
    private int lookedAt;

    private PdfReadParts() {}

    static boolean becomeTooLarge(PDDocument pdf) throws IOException {
        PdfReadParts parts = new PdfReadParts();
        for (PDPage page : pdf.getPages()) {
            parts.add(page.getCOSObject(), Place.PAGE);
            if (page.getResources() != null) {
                parts.add(page.getResources().getCOSObject(), Place.RESOURCES);
            }
            if (parts.oneIsTooLarge()) {
                return true;
            }
        }
        return false;
    }

    private boolean oneIsTooLarge() throws IOException {
        while (!waiting.isEmpty()) {
            Part part = waiting.remove();
            boolean unread = part.place() == Place.PICTURE && isPicture(part.what());
            if (++lookedAt > MOST_LOOKED_AT
                    || (part.what() instanceof COSStream stream && !unread && isTooLarge(stream))) {
                return true;
            }
            if (part.what() instanceof COSArray array) {
                array.forEach(one -> add(one, part.place()));
            } else if (part.what() instanceof COSDictionary dictionary) {
                dictionary.forEach((name, value) -> {
                    if (!ELSEWHERE.contains(name)) {
                        add(value, placeOf(name, part));
                    }
                });
            }
        }
        return false;
    }

    /** Names count only where they mean something: a glyph of a font may be called like a picture, too. */
    private static Place placeOf(COSName name, Part in) {
        boolean picture = switch (in.place()) {
            case LIST_OF_OBJECTS -> true;
            case PAGE -> name.equals(THUMBNAIL);
            case PICTURE ->
                isPicture(in.what())
                        ? Set.of(COSName.SMASK, COSName.MASK, ALTERNATES).contains(name)
                        : !(in.what() instanceof COSStream) && name.equals(COSName.IMAGE);
            case RESOURCES, ANYWHERE -> false;
        };
        if (picture) {
            return Place.PICTURE;
        }
        if (name.equals(COSName.RESOURCES)) {
            return Place.RESOURCES;
        }
        return in.place() == Place.RESOURCES && name.equals(COSName.XOBJECT) ? Place.LIST_OF_OBJECTS : Place.ANYWHERE;
    }

    /** Once for each place where it stands. */
    private void add(COSBase part, Place place) {
        COSBase whole = part instanceof COSObject reference ? reference.getObject() : part;
        if ((whole instanceof COSDictionary || whole instanceof COSArray)
                && seen.computeIfAbsent(place, first -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(whole)) {
            waiting.add(new Part(whole, place));
        }
    }

    private static boolean isPicture(COSBase part) {
        return part instanceof COSStream stream && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    }

    /** As the reader does: the first two octets are skipped, and what came before a fault is kept. */
    private boolean isTooLarge(COSStream stream) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InputStream packed = stream.createRawInputStream()) {
            packed.skipNBytes(2);
            InputStream unpacking = new InflaterInputStream(packed, inflater);
            int read;
            do {
                read = unpacking.read(thrownAway);
            } while (read > 0 && inflater.getBytesWritten() <= PdfStreams.LARGEST);
        } catch (IOException packedOtherwise) {
            // or shorter than that
        }
        long written = inflater.getBytesWritten();
        inflater.end();
        return written > PdfStreams.LARGEST;
    }
}
