package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleFiles;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A document is uploaded, replaced and removed in a browser, with and without JavaScript. */
@IntegrationTest
@BrowserTest
class DocumentsInTheBrowserTest {

    private static final String KIND = "What kind of document is it?";

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    KnownPasswords passwords;

    @Autowired
    CaseWalk walk;

    private final Inspection inspection = new Inspection();
    private IncidentReference reference;
    private Person notifier;

    @BeforeEach
    void a_case_before_its_notification() {
        reference = walk.notifying();
        notifier = passwords.of(partnership.the(LOCAL_AUTHORITY_NOTIFIER));
    }

    @Test
    void a_document_goes_its_way_on_pages_that_keep_nobody_out(Browser browser) {
        try (Visit visit = Visit.inspected(browser, port, inspection)) {
            visit.open("/cases/" + reference).signIn(notifier).follow("Documents");
            visit.press("Upload");
            assertThat(visit.text()).contains("There is a problem", "Choose a file", "Enter a title");

            fill(visit, "Zoë O'Neill.pdf");
            visit.press("Upload");
            assertThat(visit.text()).contains("Document 1 is uploaded.", "1. Health visits", "Not scanned");

            visit.follow("1. Health visits").press("Upload a new version");
            choose(visit, "longer.pdf");
            visit.press("Upload");
            assertThat(visit.text()).contains("Version 2", "longer.pdf", "Version 1", "Zoë O'Neill.pdf");

            visit.follow("Remove this document");
            visit.questions().write("Why is it removed?", "Of another child");
            visit.press("Remove");
            assertThat(visit.text()).contains("Document 1 is removed.", "Removed");
        }
    }

    @Test
    void without_javascript_nothing_is_missing(Browser browser) {
        try (Visit visit = Visit.withoutJavaScript(browser, port)) {
            visit.open("/cases/" + reference + "/documents").signIn(notifier);
            fill(visit, "letter.pdf");

            visit.press("Upload");

            assertThat(visit.text()).contains("Document 1 is uploaded.");
        }
    }

    private static void fill(Visit visit, String name) {
        choose(visit, name);
        visit.questions().choose(KIND, "Chronology").write("Title", "Health visits");
    }

    private static void choose(Visit visit, String name) {
        visit.page().getByLabel("File").setInputFiles(new FilePayload(name, "application/pdf", ExampleFiles.pdf()));
    }
}
