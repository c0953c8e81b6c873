package org.practicereview.publication.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.practicereview.guidance.LearningTheme;
import org.practicereview.publication.register.PublicRegister.PublicReport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a business manager hands over to the national repository of the NSPCC (L15): the report and what describes it. */
@Component
public class RepositoryPackage {

    private final ObjectMapper json;

    RepositoryPackage(ObjectMapper json) {
        this.json = json;
    }

    /** A zip with the PDF and a file of metadata; only what everybody may read. */
    public byte[] of(PublicReport report, String area, String address, byte[] pdf) {
        ObjectNode metadata = json.createObjectNode()
                .put("title", report.text().title())
                .put("kind", report.entry().extent().label())
                .put("area", area)
                .put("national", report.entry().national())
                .put("publishedOn", report.entry().publishedOn().toString())
                .put("availableUntil", report.entry().availableUntil().toString())
                .put("reviewer", report.text().reviewer())
                .put("address", address)
                .put("sha256", report.version().hash());
        report.entry().themes().stream().map(LearningTheme::words).forEach(metadata.putArray("themes")::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("report.pdf"));
            zip.write(pdf);
            zip.putNextEntry(new ZipEntry("metadata.json"));
            zip.write(json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(metadata)
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
