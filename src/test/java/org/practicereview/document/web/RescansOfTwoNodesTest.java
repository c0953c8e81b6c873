package org.practicereview.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.practicereview.document.scan.MalwareScanner;
import org.practicereview.document.scan.ScanState;
import org.practicereview.testing.FakeClamd;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every node scans what waits: two may have the same document in hand. */
@IntegrationTest
class RescansOfTwoNodesTest extends DocumentSteps {

    @Autowired
    JdbcClient database;

    @Test
    void malware_that_two_nodes_find_is_destroyed_and_noted_once() {
        upload(FakeClamd.EICAR);

        scanner.with(new SlowOnce(ScanState.INFECTED), rescans::scanAgain);

        assertWithdrawnOnce();
    }

    @Test
    void a_scanner_that_stayed_silent_does_not_undo_what_another_node_has_found() {
        upload(FakeClamd.EICAR);

        scanner.with(new SlowOnce(ScanState.WAITING), rescans::scanAgain);
        assertWithdrawnOnce();
        scanner.with(new Honest(), rescans::scanAgain);

        assertWithdrawnOnce();
    }

    private void assertWithdrawnOnce() {
        as(LOCAL_AUTHORITY_NOTIFIER)
                .get(address + "/1")
                .then()
                .statusCode(200)
                .body("versions[0].scan.code", equalTo("INFECTED"));
        assertThat(records.timeline(reference, "document-withdrawn")).hasSize(1);
    }

    /** It waits longest: the document of this test is the first of the round, whatever other tests left. */
    @Override
    void upload(String text) {
        super.upload(text);
        database.sql("""
                        update document_version set scanned_at = '2020-01-01T00:00:00Z'
                        where document_id in (select d.id from document d join case_file c on c.id = d.case_id
                            where c.reference = :reference)""").param("reference", reference.value()).update();
    }

    private static class Honest implements MalwareScanner {

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public ScanState scan(InputStream content) {
            try {
                String text = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1);
                return text.contains(FakeClamd.EICAR) ? ScanState.INFECTED : ScanState.CLEAN;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Before it says anything of the first file, another node has gone through all of them. */
    private final class SlowOnce extends Honest {

        private final ScanState late;
        private boolean asked;

        SlowOnce(ScanState late) {
            this.late = late;
        }

        @Override
        public ScanState scan(InputStream content) {
            if (asked) {
                return super.scan(content);
            }
            asked = true;
            rescans.scanAgain();
            return late;
        }
    }
}
