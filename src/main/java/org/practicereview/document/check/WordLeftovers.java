package org.practicereview.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.practicereview.document.check.Leftovers.Found;
import org.practicereview.document.check.Leftovers.Kind;

/**
 * What is left in a Word document, read in its XML element by element (ISO 29500): no entity is resolved, nothing is loaded
 * from anywhere, and what is too large is not read to its end but refused.
 */
final class WordLeftovers {

    /** Insertions, deletions and moves, and changes of how something looks. */
    private static final Set<String> CHANGES = Set.of(
            "ins",
            "del",
            "moveFrom",
            "moveTo",
            "cellIns",
            "cellDel",
            "cellMerge",
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "numberingChange");

    private static final Set<String> HIDING = Set.of("vanish", "specVanish", "webHidden");
    private static final Set<String> AUTHORS = Set.of("creator", "lastModifiedBy", "Manager", "Company");
    private static final Set<String> OFF = Set.of("false", "0", "off");
    private static final String WORD = "word/";

    /** A report of a thousand pages has far fewer. */
    private static final int MOST_EVENTS = 20_000_000;

    /**
     * Nor is a part of it longer: some hundred pages. What an archive says of its entries may be a lie, and a comment is kept
     * whole by the reader, four octets for each of its letters and more while it grows.
     */
    private static final long MOST_OCTETS = 6_000_000;

    private final Map<Kind, Integer> found = new EnumMap<>(Kind.class);
    private int events;

    private WordLeftovers() {}

    static List<Found> in(Path file) {
        WordLeftovers leftovers = new WordLeftovers();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                leftovers.look(zip, entry);
            }
        } catch (IOException | XMLStreamException unreadable) {
            return List.of(new Found(Kind.UNREADABLE, 1));
        }
        return leftovers.found.entrySet().stream()
                .map(entry -> new Found(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void look(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        String name = entry.getName();
        if (name.startsWith(WORD + "embeddings/")) {
            count(Kind.ATTACHMENTS);
        } else if (name.startsWith("docProps/") && name.endsWith(".xml")) {
            read(zip, entry, true);
        } else if (name.startsWith(WORD) && name.endsWith(".xml")) {
            read(zip, entry, false);
        }
    }

    private void read(ZipFile zip, ZipEntry entry, boolean properties) throws IOException, XMLStreamException {
        // styles that hide are not text that is hidden
        boolean styles = entry.getName().equals(WORD + "styles.xml")
                || entry.getName().equals(WORD + "stylesWithEffects.xml")
                || entry.getName().equals(WORD + "numbering.xml");
        try (InputStream content = new LimitedStream(zip.getInputStream(entry), MOST_OCTETS)) {
            XMLStreamReader xml = factory().createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (++events > MOST_EVENTS) {
                    throw new XMLStreamException("too large");
                }
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("no office program writes a document type");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (properties) {
                        property(xml);
                    } else {
                        element(xml, styles);
                    }
                }
            }
        }
    }

    private void element(XMLStreamReader xml, boolean styles) {
        String name = xml.getLocalName();
        if (CHANGES.contains(name)) {
            count(Kind.TRACKED_CHANGES);
        } else if (name.equals("comment")) {
            count(Kind.COMMENTS);
        } else if (name.equals("person")) {
            count(Kind.AUTHORS);
        } else if (!styles && HIDING.contains(name) && isOn(xml)) {
            count(Kind.HIDDEN_TEXT);
        }
    }

    private void property(XMLStreamReader xml) throws XMLStreamException {
        boolean own = xml.getLocalName().equals("property");
        if (own || AUTHORS.contains(xml.getLocalName()) && !xml.getElementText().isBlank()) {
            count(Kind.AUTHORS);
        }
    }

    private static boolean isOn(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return !OFF.contains(xml.getAttributeValue(i));
            }
        }
        return true;
    }

    private void count(Kind kind) {
        found.merge(kind, 1, Integer::sum);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
