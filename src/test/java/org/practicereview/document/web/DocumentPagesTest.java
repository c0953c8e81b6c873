package org.practicereview.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;
import static org.practicereview.organisation.Role.PARTNERSHIP_CHAIR;

import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.document.Rescans;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleFiles;
import org.practicereview.testing.FakeClamd;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Multipart;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.TestScanner;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Documents of a case as pages: uploaded one at a time, replaced, removed, downloaded. */
@IntegrationTest
class DocumentPagesTest {

    private static final Pattern KEY = Pattern.compile("name=\"_requestKey\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    TestScanner scanner;

    @Autowired
    Rescans rescans;

    private IncidentReference reference;
    private String page;
    private Visitor notifier;

    @BeforeEach
    void a_case_before_its_notification() {
        reference = walk.notifying();
        page = "/cases/" + reference + "/documents";
        notifier = as(LOCAL_AUTHORITY_NOTIFIER);
    }

    @Test
    void a_document_is_uploaded_listed_and_downloaded_with_safe_headers() {
        assertThat(text(notifier, page)).contains("There are no documents that you can read", "at most 20 MB");

        Response uploaded = upload("../../Zoë O'Neill 🙂 דוח.pdf", ExampleFiles.pdf());

        assertThat(uploaded.statusCode()).isEqualTo(302);
        assertThat(text(notifier, page))
                .contains("Document 1 is uploaded.", "Visits &lt;all&gt;", "Chronology", "Not scanned");
        assertThat(text(as(DELEGATED_PARTNER_POLICE), page + "/1"))
                .contains("Zoë O&#39;Neill 🙂 דוח.pdf", "SHA-256", "Upload a new version")
                .doesNotContain("../");
        assertThat(text(as(PARTNERSHIP_CHAIR), page + "/1")).contains("It cannot be downloaded");
        scan();
        Response file = as(PARTNERSHIP_CHAIR).request().get(page + "/1/versions/1/content");
        assertThat(file.asByteArray()).isEqualTo(ExampleFiles.pdf());
        assertThat(file.contentType()).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"document-1-1.pdf\"; filename*=UTF-8''Zo%C3%AB%20O%27Neill%20"
                        + "%F0%9F%99%82%20%D7%93%D7%95%D7%97.pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        assertThat(records.timeline(reference, "document-added")).containsExactly("Document 1 added: Chronology");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_what_was_typed_stays() {
        notifier.get(page);

        Response wrong = notifier.upload(
                page,
                new Multipart()
                        .field("title", "Kept <title>")
                        .field("note", "Kept note")
                        .file("a.pdf", ExampleFiles.png()));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains(
                        "The file is not what its name says",
                        "href=\"#file\"",
                        "file-error",
                        "Choose the kind of document")
                .contains("Kept &lt;title&gt;", "Kept note", "<title>Error: ");
        assertThat(upload("empty.txt", new byte[0]).asString()).contains("The file is empty");
        assertThat(upload("", new byte[0]).asString()).contains("Choose a file");
        assertThat(text(notifier, page)).contains("There are no documents that you can read");
        assertThat(records.timeline(reference, "document-added")).isEmpty();
    }

    @Test
    void a_little_too_large_is_said_beside_the_field_and_far_too_large_on_a_page_of_its_own() {
        notifier.get(page);
        Response little = upload("large.txt", new byte[21 * 1024 * 1024]);
        assertThat(little.statusCode()).isEqualTo(422);
        assertThat(little.asString()).contains("The file must be 20 MB or smaller", "Visits &lt;all&gt;");

        Response far = upload("large.txt", new byte[60 * 1024 * 1024]);

        assertThat(far.statusCode()).isEqualTo(413);
        assertThat(far.asString()).contains("This is too large").doesNotContain("Exception");
    }

    @Test
    void pressed_twice_it_is_uploaded_once() {
        Matcher key = KEY.matcher(text(notifier, page));
        assertThat(key.find()).isTrue();

        for (int i = 0; i < 2; i++) {
            Response answer = notifier.upload(page, form("note.txt", "Same").field("_requestKey", key.group(1)));
            assertThat(answer.statusCode()).isEqualTo(302);
        }
        Response other = notifier.upload(page, form("note.txt", "Other").field("_requestKey", key.group(1)));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.asString()).contains("A file was uploaded from this page already");
        assertThat(records.timeline(reference, "document-added")).hasSize(1);
    }

    @Test
    void a_new_version_keeps_the_older_ones() {
        notifier.get(page);
        upload("first.txt", ExampleFiles.text("First"));
        assertThat(text(notifier, page + "/1/versions/new")).contains("Add a version", "at most 20 MB");

        Response answer = notifier.upload(
                page + "/1/versions/new",
                new Multipart().field("note", "A page was missing").file("second.txt", ExampleFiles.text("Second")));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(text(notifier, page + "/1"))
                .contains("Version 1", "first.txt", "Version 2", "second.txt", "A page was missing");
        scan();
        assertThat(content(1, 1)).isEqualTo("First");
        assertThat(content(1, 2)).isEqualTo("Second");
        assertThat(notifier.upload(page + "/1/versions/new", new Multipart().field("note", "No file"))
                        .asString())
                .contains("Choose a file", "No file");
    }

    @Test
    void what_is_removed_is_listed_with_its_reason_and_read_by_nobody() {
        notifier.get(page);
        upload("note.txt", ExampleFiles.text("Wrong case"));
        assertThat(text(notifier, page)).contains("Document 1 is uploaded.");
        assertThat(text(notifier, page + "/1/remove")).contains("Remove this document?");

        assertThat(notifier.post(page + "/1/remove", "version", "0", "reason", "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(notifier.post(page + "/1/remove", "version", "7", "reason", "Old page")
                        .statusCode())
                .isEqualTo(409);
        assertThat(notifier.post(page + "/1/remove", "version", "0", "reason", "Of another child")
                        .statusCode())
                .isEqualTo(302);

        assertThat(text(notifier, page)).contains("Document 1 is removed.", "Removed");
        assertThat(text(notifier, page + "/1")).contains("Of another child").doesNotContain("Download");
        assertThat(notifier.get(page + "/1/versions/1/content").statusCode()).isEqualTo(404);
        assertThat(as(PARTNERSHIP_CHAIR).get(page + "/1").statusCode()).isEqualTo(404);
        assertThat(records.timeline(reference, "document-removed")).containsExactly("Document 1 removed: Chronology");
    }

    @Test
    void the_list_of_sections_and_the_check_page_name_the_documents() {
        String task = "/cases/" + reference + "/tasks/"
                + walk.task(reference, "Task_PrepareNotification").id();
        assertThat(text(notifier, task)).contains(page, "None yet");
        notifier.get(page);
        upload("visits.txt", ExampleFiles.text("Visits"));

        assertThat(text(notifier, task)).contains("1 document");
        assertThat(text(notifier, task + "/check"))
                .contains("1. Visits &lt;all&gt;", "visits.txt, version 1", "SHA-256");
    }

    @Test
    void whoever_only_reads_has_no_form_and_others_find_nothing() {
        Visitor chair = as(PARTNERSHIP_CHAIR);

        assertThat(text(chair, page)).contains("There are no documents").doesNotContain("Upload a document");
        assertThat(chair.get(page + "/1/versions/new").statusCode()).isEqualTo(403);
        assertThat(as(Role.PANEL_MEMBER).get(page).statusCode()).isEqualTo(404);
        assertThat(notifier.get(page + "/1").statusCode()).isEqualTo(404);
        assertThat(notifier.get(page + "/one").statusCode()).isEqualTo(404);
    }

    @Test
    void after_sending_the_page_asks_what_a_document_is_for_and_says_who_will_read_it() {
        assertThat(text(notifier, page)).doesNotContain("What is it for?");
        walk.prepare(reference);
        walk.complete(LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");

        assertThat(text(notifier, page))
                .contains("What is it for?", "Part of the notification: everybody who was sent")
                .doesNotContain("What is it for? (optional)", "Answer to the Panel")
                .containsPattern("value=\"RAPID_REVIEW\"\\s+checked");

        upload("visits.txt", ExampleFiles.text("Visits"));

        assertThat(text(notifier, page + "/1")).contains("For the rapid review: the partners read it now");
    }

    private Response upload(String name, byte[] content) {
        return notifier.upload(
                page,
                new Multipart()
                        .field("category", "CHRONOLOGY")
                        .field("title", "Visits <all>")
                        .file(name, content));
    }

    private static Multipart form(String name, String text) {
        return new Multipart()
                .field("category", "LETTER")
                .field("title", "A letter")
                .file(name, ExampleFiles.text(text));
    }

    private String content(int number, int version) {
        return as(LOCAL_AUTHORITY_APPROVER)
                .request()
                .get(page + "/" + number + "/versions/" + version + "/content")
                .asString();
    }

    private static String text(Visitor visitor, String path) {
        Response page = visitor.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.asString();
    }

    private void scan() {
        try (FakeClamd clamd = new FakeClamd(100_000_000)) {
            scanner.with(clamd.client(), rescans::scanAgain);
        }
    }

    private Visitor as(Role role) {
        return new Visitor(port).signIn(sessions, partnership.the(role));
    }
}
