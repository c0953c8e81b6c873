package org.practicereview.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;
import static org.practicereview.organisation.Role.OFSTED_READER;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;

import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.hash.Sha256;
import org.practicereview.notification.LaterSuspicion;
import org.practicereview.notification.NewInformation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleFiles;
import org.practicereview.testing.FakeClamd;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Multipart;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.QuietCases;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads a document before and after what it belongs to was sent. */
@IntegrationTest
class DocumentReadersTest extends DocumentSteps {

    @Autowired
    QuietCases quiet;

    @Autowired
    MutableClock clock;

    @Autowired
    LaterSuspicion suspicion;

    @Autowired
    JdbcClient database;

    @Test
    void what_is_kept_when_the_notification_is_sent_goes_with_it_and_its_readers_read_it() {
        upload("First draft");
        post(address + "/1/versions", new Multipart().file("b.txt", ExampleFiles.text("As sent")))
                .statusCode(201)
                .body("versionNumber", equalTo(2));
        upload("Removed before sending");
        remove(2, "\"0\"").statusCode(200);

        prepareAndSend();

        as(OFSTED_READER)
                .get(address)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].versions.number", contains(2))
                .body("items[0].versions[0].addendum", equalTo(false));
        as(OFSTED_READER).get(address + "/1/content").then().statusCode(409).body("code", equalTo("document-held"));
        try (FakeClamd clamd = new FakeClamd(100_000_000)) {
            scanner.with(clamd.client(), rescans::scanAgain);
        }
        as(OFSTED_READER).get(address + "/1/content").then().statusCode(200).body(equalTo("As sent"));
        remove(1, "\"1\"").statusCode(409).body("code", equalTo("document-sent"));
        as(OFSTED_READER).get(address + "/1/content").then().statusCode(200);
        as(OFSTED_READER).get(address + "/1/versions/1/content").then().statusCode(404);
        as(OFSTED_READER).get(address + "/2").then().statusCode(404);
        as(LOCAL_AUTHORITY_NOTIFIER).get(address + "/1").then().body("versions", hasSize(2));
        as(PANEL_SECRETARIAT)
                .get("/api/v1/cases/" + reference + "/notification")
                .then()
                .statusCode(200)
                .body("documents.sha256", contains(Sha256.of("As sent")))
                .body("documents.fileName", contains("b.txt"));
        assertThat(readings()).contains("document 1, version 2");
    }

    @Test
    void what_is_added_while_another_notification_is_prepared_is_a_draft_until_that_is_sent() {
        reference = quiet.sentToTheSecretaryOfState();
        address = "/api/v1/cases/" + reference + "/documents";
        suspicion.record(
                partnership.the(Role.LOCAL_AUTHORITY_APPROVER),
                reference,
                new NewInformation(NewInformation.Now.KNOWN, England.today(clock), "An X-ray", "The hospital"),
                version -> {});

        upload("Old fractures");

        as(OFSTED_READER).get(address + "/1").then().statusCode(404);
        quiet.decide(reference, "PANEL");
        quiet.send(reference);
        as(PANEL_SECRETARIAT).get(address + "/1").then().statusCode(200);
        as(PANEL_SECRETARIAT)
                .get("/api/v1/cases/" + reference + "/notification")
                .then()
                .body("documents.sha256", contains(Sha256.of("Old fractures")));
    }

    @Test
    void what_is_added_after_sending_is_an_addendum_and_the_snapshot_stays() {
        prepareAndSend();

        uploadFor("NOTIFICATION", "Found later");

        as(PANEL_SECRETARIAT)
                .get(address + "/1")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("versions[0].addendum", equalTo(true));
        as(PANEL_SECRETARIAT)
                .get("/api/v1/cases/" + reference + "/notification")
                .then()
                .body("documents", hasSize(0));
        assertThat(records.timeline(reference, "document-added"))
                .containsExactly("Document 1 added: Letter, after the notification was sent");
        post(as(PANEL_SECRETARIAT), address, form("x")).statusCode(403);
    }

    @Test
    void whoever_was_sent_the_notification_is_told_of_each_document_added_later_once() {
        upload("Before");
        prepareAndSend();
        assertThat(toldOfAdditions()).isEmpty();

        uploadFor("NOTIFICATION", "Found later");
        post(address + "/2/versions", new Multipart().file("b.txt", ExampleFiles.text("Corrected")))
                .statusCode(201);

        assertThat(toldOfAdditions())
                .contains("PANEL document-2-1", "PANEL document-2-2")
                .doesNotHaveDuplicates();
    }

    @Test
    void what_is_added_during_the_rapid_review_is_for_it_unless_somebody_says_otherwise() {
        prepareAndSend();

        upload("What the school knows");

        as(LOCAL_AUTHORITY_NOTIFIER)
                .get(address + "/1")
                .then()
                .body("purpose.code", equalTo("RAPID_REVIEW"))
                .body("versions[0].addendum", equalTo(false));
        for (Role notYet : List.of(OFSTED_READER, PANEL_SECRETARIAT)) {
            as(notYet).get(address + "/1").then().statusCode(404);
        }
        assertThat(toldOfAdditions()).isEmpty();
        assertThat(records.timeline(reference, "document-added"))
                .containsExactly("Document 1 added: Letter, for the rapid review");
        for (String notNow : List.of("PANEL_ANSWER", "REVIEW")) {
            post(address, form("x").field("purpose", notNow))
                    .statusCode(422)
                    .body("errors.pointer", contains("/purpose"))
                    .body("errors.code", contains("not-offered"));
        }
    }

    @Test
    void the_panel_reads_it_when_it_has_the_rapid_review_and_then_it_stays() {
        prepareAndSend();
        upload("Removed in time");
        upload("Kept");
        remove(1, "\"0\"").statusCode(200);
        walk.holdRapidReview(reference);
        walk.sign(reference);
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get("/api/v1/tasks/"
                        + walk.task(reference, "Task_SendRapidReview").id())
                .then()
                .body(
                        "toRead.find { it.heading == 'Documents that the Panel will read' }.rows.label",
                        contains("2. A letter"));
        walk.sendRapidReview(reference, "");

        as(PANEL_SECRETARIAT).get(address).then().body("items.number", contains(2));
        as(OFSTED_READER).get(address).then().body("items", hasSize(0));
        remove(2, "\"0\"").statusCode(409).body("code", equalTo("document-sent"));
        post(address, form("x").field("purpose", "PANEL_ANSWER")).statusCode(422);

        walk.ask(reference);
        upload("Who saw the child");

        as(PANEL_SECRETARIAT).get(address + "/3").then().body("purpose.code", equalTo("PANEL_ANSWER"));
        as(OFSTED_READER).get(address + "/3").then().statusCode(404);
        assertThat(toldOfAdditions()).isEmpty();
    }

    @Test
    void a_final_report_is_kept_only_without_anything_beside_its_text_and_read_by_readers_of_the_report() {
        prepareAndSend();
        String changed = "<w:document xmlns:w='urn:w'><w:ins/><w:vanish/></w:document>";
        post(as(Role.PARTNERSHIP_BUSINESS_MANAGER), address, finalReport(changed))
                .statusCode(422)
                .body("errors.code", contains("tracked-changes", "hidden-text"))
                .body("errors.pointer", contains("/file", "/file"));
        post(as(LOCAL_AUTHORITY_NOTIFIER), address, finalReport(changed)).statusCode(403);

        RequestSpecification manager = as(Role.PARTNERSHIP_BUSINESS_MANAGER);
        post(manager, address, finalReport("<w:document xmlns:w='urn:w'/>")).statusCode(201);
        as(Role.PARTNERSHIP_CHAIR).get(address).then().body("items", hasSize(1));
        as(PANEL_SECRETARIAT).get(address).then().body("items", hasSize(0));
        assertThat(toldOfAdditions()).isEmpty();

        as(Role.PARTNERSHIP_BUSINESS_MANAGER).get(address + "/1/content").then().statusCode(200);
        assertThat(database.sql("""
                                select a.matter from access_entry a join case_file c on c.id = a.case_id
                                where c.reference = :reference and a.what = 'document 1, version 1'""")
                        .param("reference", reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("PUBLICATION");
    }

    private void prepareAndSend() {
        walk.prepare(reference);
        walk.complete(Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
    }

    private void uploadFor(String purpose, String text) {
        post(address, form(text).field("purpose", purpose)).statusCode(201);
    }

    private static Multipart finalReport(String document) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types>" + ExampleFiles.WORD_MAIN + "</Types>");
        entries.put("word/document.xml", document);
        return new Multipart()
                .field("category", "FINAL_REPORT")
                .field("title", "The report")
                .file("report.docx", ExampleFiles.zip(entries));
    }

    private List<String> toldOfAdditions() {
        return database.sql("""
                        select o.recipient || ' ' || o.occasion from outbox_message o join case_file c on c.id = o.case_id
                        where c.reference = :reference and o.event = 'NOTIFICATION_ADDED_TO'""")
                .param("reference", reference.value())
                .query(String.class)
                .list();
    }

    private List<String> readings() {
        return database.sql("""
                        select a.what from access_entry a join case_file c on c.id = a.case_id
                        where c.reference = :reference""")
                .param("reference", reference.value())
                .query(String.class)
                .list();
    }
}
