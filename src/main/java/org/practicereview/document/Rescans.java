package org.practicereview.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.document.scan.MalwareScanner;
import org.practicereview.document.scan.ScanState;
import org.practicereview.failure.OneByOne;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Scans later what could not be scanned when it came: the scanner was away, or there was none yet. */
@Component
public class Rescans {

    private static final int AT_ONCE = 50;

    private final JdbcClient database;
    private final MalwareScanner scanner;
    private final Documents documents;
    private final DocumentContents contents;
    private final CaseFiles files;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    Rescans(
            JdbcClient database,
            MalwareScanner scanner,
            Documents documents,
            DocumentContents contents,
            CaseFiles files,
            Timeline timeline,
            TransactionTemplate transaction) {
        this.database = database;
        this.scanner = scanner;
        this.documents = documents;
        this.contents = contents;
        this.files = files;
        this.timeline = timeline;
        this.transaction = transaction;
    }

    /** A version that waits. */
    private record Held(long id, String reference, String matter, int number) {}

    /**
     * Scans files that were held again. Those that wait longest come first; where the scanner stays silent the others
     * are left for the next time.
     */
    @Scheduled(
            fixedDelayString = "${practice-review.documents.scan-again-every:5m}",
            initialDelayString = "${practice-review.documents.scan-again-every:5m}")
    public void scanAgain() {
        if (!scanner.isThere()) {
            return;
        }
        for (Held held : held()) {
            boolean silent = OneByOne.attempt("not scanned again: a document of", held.reference(), () -> again(held))
                    .filter(ScanState.WAITING::equals)
                    .isPresent();
            if (silent) {
                return;
            }
        }
    }

    private ScanState again(Held held) {
        ScanState found = scan(held);
        transaction.executeWithoutResult(status -> note(held, found));
        return found;
    }

    private List<Held> held() {
        return database.sql("""
                        select v.id, c.reference, v.matter, d.number
                        from document_version v join document d on d.id = v.document_id join case_file c on c.id = d.case_id
                        where v.scan in ('WAITING', 'NOT_SCANNED') and d.removed_at is null
                        order by v.scanned_at, v.id fetch next :most rows only""").param("most", AT_ONCE).query(Held.class).list();
    }

    private ScanState scan(Held held) {
        try (InputStream content = contents.open(held.id())) {
            return scanner.scan(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A scan takes its time: what another node has found in the meantime stands, and what it has done is done. */
    private void note(Held held, ScanState found) {
        CaseFile file = files.lock(new IncidentReference(held.reference()));
        documents.scanOf(held.id()).filter(ScanState::isOpen).ifPresent(open -> note(file, held, open, found));
    }

    private void note(CaseFile file, Held held, ScanState open, ScanState found) {
        // silence says nothing new: what was open before the scanner came stays open
        documents.scanned(held.id(), found == ScanState.WAITING ? open : found);
        if (found == ScanState.INFECTED) {
            contents.destroy(held.id());
            timeline.add(
                    file,
                    null,
                    "document-withdrawn",
                    Matter.valueOf(held.matter()),
                    "Malware was found in document %d; the file was destroyed".formatted(held.number()));
        }
    }
}
