package org.practicereview.document.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practicereview.form.Labelled;

/** What may be uploaded; nothing else is. HTML and SVG never: a browser would run what is in them. */
public enum DocumentType implements Labelled {
    PDF("PDF", "application/pdf", "pdf"),
    WORD("Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    OPEN_DOCUMENT_TEXT("OpenDocument text", "application/vnd.oasis.opendocument.text", "odt"),
    TEXT("Plain text", "text/plain", "txt"),
    PNG("PNG picture", "image/png", "png"),
    JPEG("JPEG picture", "image/jpeg", "jpg", "jpeg");

    private final String label;
    private final String mediaType;
    private final List<String> extensions;

    DocumentType(String label, String mediaType, String... extensions) {
        this.label = label;
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    @Override
    public String label() {
        return label;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends by rights. */
    public String extension() {
        return extensions.get(0);
    }

    /** The type that a name promises. */
    public static Optional<DocumentType> promisedBy(String fileName) {
        String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> fileName.contains(".") && type.extensions.contains(extension))
                .findFirst();
    }

    /** All endings, for people and for the page's file chooser. */
    public static String endings(String separator) {
        return Arrays.stream(values())
                .flatMap(type -> type.extensions.stream())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(separator));
    }
}
