package org.practicereview.publication.register.web;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.practicereview.form.DateWords;
import org.practicereview.publication.register.PublicRegister.PublicReport;
import org.practicereview.publication.register.RegisterEntry;
import org.practicereview.workflow.web.AccessiblePdf;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * A published report as a PDF; drawn from its text, it holds no author, no comment and no earlier version. Strangers may ask
 * for it as often as they like, so it is drawn once and kept, and never two at a time; what is kept waits for nobody.
 */
@Component
class PublicPdf {

    /** Some ten megabytes; each node keeps its own. */
    private static final int MOST_KEPT = 50;

    /** Whoever waits keeps a thread; after that the answer is to come back later. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final AccessiblePdf pdf;
    private final PublicAddresses addresses;
    private final DateWords dateWords;
    private final Semaphore drawing = new Semaphore(1, true);
    private final Map<Drawn, byte[]> kept = Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawn, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    });

    PublicPdf(AccessiblePdf pdf, PublicAddresses addresses, DateWords dateWords) {
        this.pdf = pdf;
        this.addresses = addresses;
        this.dateWords = dateWords;
    }

    /** Everything that can be read in it. */
    private record Drawn(RegisterEntry entry, String hash, String area, String address) {}

    byte[] of(PublicReport report) {
        RegisterEntry entry = report.entry();
        Drawn drawn = new Drawn(entry, report.version().hash(), addresses.area(entry), addresses.page(entry));
        byte[] known = kept.get(drawn);
        return known == null ? draw(report, drawn) : known;
    }

    private byte[] draw(PublicReport report, Drawn drawn) {
        if (!waited()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            // others may have waited for the same one
            byte[] known = kept.get(drawn);
            if (known != null) {
                return known;
            }
            byte[] made = pdf.of(
                    "publication/register-copy",
                    Map.of(
                            "report", report,
                            "area", drawn.area(),
                            "publishedOn", dateWords.date(drawn.entry().publishedOn()),
                            "address", drawn.address()));
            kept.put(drawn, made);
            return made;
        } finally {
            drawing.release();
        }
    }

    private boolean waited() {
        try {
            return drawing.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
