package org.practicereview.document.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;

/**
 * Whether a file may be kept: there is something in it, it is not too large, it is of an allowed type by its content,
 * and it is what its name says.
 */
public final class ContentCheck {

    /** The question every error is about. */
    public static final String POINTER = "/file";

    private static final String PDF = "application/pdf";

    /** What text may look like without being anything else. */
    private static final Set<String> PLAIN = Set.of("text/plain", "message/rfc822", "message/news", "application/mbox");

    private static final Set<String> CONTAINERS = Set.of(
            "application/zip",
            "application/x-tika-ooxml",
            "application/java-archive",
            "application/epub+zip",
            "application/vnd.oasis.opendocument.text");

    private static final Set<String> ARCHIVES = Set.of(
            "application/x-7z-compressed",
            "application/x-rar-compressed",
            "application/gzip",
            "application/x-tar",
            "application/x-gtar",
            "application/x-bzip",
            "application/x-bzip2",
            "application/x-xz",
            "application/zstd",
            "application/vnd.ms-cab-compressed",
            "application/x-iso9660-image",
            "application/x-archive",
            "application/x-lha",
            "application/x-compress");

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-dosexec",
            "application/x-msdownload",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/java-vm",
            "application/x-sh",
            "text/x-python",
            "text/x-perl",
            "application/x-bat");

    private static final String OLD_CONTAINER = "application/x-tika-msoffice";

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final long mostBytes;

    /** A check that lets pass what is not larger. */
    public ContentCheck(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** What the file is, where nothing is wrong with it. */
    public Optional<DocumentType> check(@Nullable Upload upload, AnswerErrors errors) {
        if (upload == null) {
            errors.add(POINTER, "required", "Choose a file");
            return Optional.empty();
        }
        errors.addIf(upload.size() == 0, POINTER, "empty", "The file is empty. Choose another file")
                .addIf(upload.size() > mostBytes, POINTER, "too-large", "The file must be " + limit() + " or smaller");
        return errors.has(POINTER) ? Optional.empty() : ofContent(upload, errors);
    }

    /** The largest file, in words. */
    public String limit() {
        long megabyte = 1024L * 1024;
        return mostBytes >= megabyte ? mostBytes / megabyte + " MB" : mostBytes + " bytes";
    }

    private Optional<DocumentType> ofContent(Upload upload, AnswerErrors errors) {
        Finding finding = find(upload);
        DocumentType type = finding.type();
        if (type == null) {
            errors.add(POINTER, finding.code(), finding.message());
        } else if (DocumentType.promisedBy(upload.name()).filter(type::equals).isEmpty()) {
            errors.add(
                    POINTER,
                    "not-what-its-name-says",
                    "The file is not what its name says. Its content is: %s. Its name must end in .%s"
                            .formatted(type.label(), type.extension()));
        }
        return Optional.ofNullable(type).filter(found -> !errors.has(POINTER));
    }

    private Finding find(Upload upload) {
        try (InputStream content = new BufferedInputStream(upload.open())) {
            MediaType detected = types.detect(content, new Metadata()).getBaseType();
            return find(upload, detected);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Finding find(Upload upload, MediaType detected) throws IOException {
        String name = detected.toString();
        if (name.equals(PDF)) {
            return Traces.ofPdfEncryption(upload) ? Finding.ENCRYPTED : Finding.of(DocumentType.PDF);
        }
        if (name.equals(OLD_CONTAINER)) {
            return Traces.ofOfficeEncryption(upload) ? Finding.ENCRYPTED : Finding.NOT_ALLOWED;
        }
        if (CONTAINERS.contains(name) || name.startsWith("application/vnd.openxmlformats")) {
            return OfficePackage.of(upload.file());
        }
        if (PLAIN.contains(name)) {
            return Finding.of(DocumentType.TEXT);
        }
        if (name.equals(DocumentType.PNG.mediaType())) {
            return Finding.of(DocumentType.PNG);
        }
        if (name.equals(DocumentType.JPEG.mediaType())) {
            return Finding.of(DocumentType.JPEG);
        }
        if (ARCHIVES.contains(name)) {
            return Finding.ARCHIVE;
        }
        return PROGRAMS.contains(name) ? Finding.EXECUTABLE : Finding.NOT_ALLOWED;
    }
}
