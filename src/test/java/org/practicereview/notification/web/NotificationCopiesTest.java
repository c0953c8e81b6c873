package org.practicereview.notification.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Copies to keep of what was sent. */
@IntegrationTest
class NotificationCopiesTest {

    /** Sarah Cohen, from right to left. */
    private static final String HEBREW = "\u05e9\u05e8\u05d4 \u05db\u05d4\u05df";

    @LocalServerPort
    int port;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseFiles files;

    @Autowired
    ExampleCases examples;

    private IncidentReference reference;
    private String page;

    @BeforeEach
    void a_sent_notification() {
        reference = walk.notifying();
        page = "/cases/" + reference + "/notification";
        walk.complete(LOCAL_AUTHORITY_NOTIFIER, reference, "Task_PrepareNotification", """
                {'telephone':'01234 567890','whatHappened':'O\u2019Neill & <b>Zo\u00eb</b>\\nsecond line',
                 'safetyActions':'None yet','children':[{'forenames':'Testina','surname':'Planted','otherNames':'\u05e9\u05e8\u05d4 \u05db\u05d4\u05df'}]}""");
    }

    @Test
    void the_pdf_is_tagged_named_in_english_and_says_what_was_sent() throws IOException {
        send();
        byte[] pdf = as(LOCAL_AUTHORITY_NOTIFIER)
                .get(page + "/copy.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"notification-" + reference + ".pdf\""))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asByteArray();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Notification " + reference);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Testina", "Planted", "O\u2019Neill & <b>Zo\u00eb</b>", "second line", "01234 567890")
                    .contains("Safety of children", "Page 1 of");
        }
    }

    @Test
    void the_pdf_names_the_area_that_led_when_it_was_sent_and_the_snapshot_keeps_the_areas() throws IOException {
        send();
        Visitor leadsNow =
                new Visitor(port).signIn(sessions, partnership.the(LOCAL_AUTHORITY_NOTIFIER, Partnership.SOUTHSHIRE));
        examples.in(() -> {
            files.lead(walk.file(reference), Partnership.SOUTHSHIRE);
            return reference;
        });

        byte[] pdf = leadsNow.get(page + "/copy.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Northshire, sent at")
                    .doesNotContain("Southshire");
        }
        leadsNow.get(page + "/copy.json")
                .then()
                .body("leadArea.code", equalTo("NORTHSHIRE"))
                .body("$", hasKey("areas"));
    }

    @Test
    void names_from_right_to_left_stand_in_the_pdf_as_they_are_written() throws IOException {
        send();

        for (String copy : new String[] {"/copy.pdf", "/national.pdf"}) {
            byte[] pdf = as(LOCAL_AUTHORITY_NOTIFIER)
                    .get(page + copy)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(document)).contains(HEBREW);
            }
        }
    }

    @Test
    void the_national_format_leaves_out_what_was_not_answered() {
        send();

        String national = as(LOCAL_AUTHORITY_NOTIFIER).get(page + "/national").asString();
        assertThat(national)
                .contains("Child 1, whom the notification is about", "Testina")
                .doesNotContain("Not answered");
        assertThat(as(LOCAL_AUTHORITY_NOTIFIER).get(page).asString()).contains("Not answered");
    }

    @Test
    void whoever_sends_it_is_given_the_copies_to_keep_and_whoever_returns_it_is_not() {
        String task = walk.task(reference, "Task_SendNotification").id();
        send();

        String done = as(LOCAL_AUTHORITY_APPROVER)
                .get("/cases/" + reference + "/tasks/" + task + "/done")
                .asString();
        assertThat(done).contains("Copies to keep", page + "/copy.pdf", page + "/national.pdf", page + "/copy.json");
    }

    @Test
    void the_json_is_the_frozen_snapshot_with_the_set_of_its_questions() {
        send();

        as(LOCAL_AUTHORITY_NOTIFIER)
                .get(page + "/copy.json")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(reference + ".json"))
                .body("questionSet", equalTo("QUESTIONS_2026"))
                .body("notification.children[0].surname", equalTo("Planted"));
    }

    @Test
    void there_is_no_copy_before_it_is_sent_and_none_for_strangers() {
        assertThat(as(LOCAL_AUTHORITY_NOTIFIER).get(page + "/copy.pdf").statusCode())
                .isEqualTo(404);
        send();
        Visitor stranger =
                new Visitor(port).signIn(sessions, partnership.the(LOCAL_AUTHORITY_NOTIFIER, Partnership.SOUTHSHIRE));
        assertThat(stranger.get(page + "/copy.pdf").statusCode()).isEqualTo(404);
        assertThat(stranger.get(page + "/copy.json").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_records_reads_before_what_to_have_ready_and_how_long_there_is() {
        String start = as(Role.AGENCY_CONTRIBUTOR).get("/incidents").asString();

        assertThat(start).contains("Start now", "5 working days", "48 hours", "Have ready", "What is saved");
        assertThat(as(Role.PANEL_MEMBER).get("/incidents").statusCode()).isEqualTo(403);
    }

    private void send() {
        walk.complete(LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
    }

    private Visitor as(Role role) {
        return new Visitor(port).signIn(sessions, partnership.the(role));
    }
}
