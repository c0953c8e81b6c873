package org.practicereview.publication.register.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.practicereview.form.DateWords;
import org.practicereview.publication.register.PublicRegister.PublicReport;
import org.practicereview.publication.register.RegisterEntry;
import org.practicereview.workflow.web.AccessiblePdf;
import org.springframework.stereotype.Component;

/**
 * A published report as a PDF; drawn from its text, it holds no author, no comment and no earlier version. Strangers may ask
 * for it as often as they like, so it is drawn once and kept, and never two at a time.
 */
@Component
class PublicPdf {

    /** Some ten megabytes; each node keeps its own. */
    private static final int MOST_KEPT = 50;

    private final AccessiblePdf pdf;
    private final PublicAddresses addresses;
    private final DateWords dateWords;
    private final Map<Drawn, byte[]> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawn, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    };

    PublicPdf(AccessiblePdf pdf, PublicAddresses addresses, DateWords dateWords) {
        this.pdf = pdf;
        this.addresses = addresses;
        this.dateWords = dateWords;
    }

    /** Everything that can be read in it. */
    private record Drawn(RegisterEntry entry, String hash, String area, String address) {}

    synchronized byte[] of(PublicReport report) {
        RegisterEntry entry = report.entry();
        return kept.computeIfAbsent(
                new Drawn(entry, report.version().hash(), addresses.area(entry), addresses.page(entry)),
                drawn -> pdf.of(
                        "publication/register-copy",
                        Map.of(
                                "report", report,
                                "area", drawn.area(),
                                "publishedOn", dateWords.date(entry.publishedOn()),
                                "address", drawn.address())));
    }
}
