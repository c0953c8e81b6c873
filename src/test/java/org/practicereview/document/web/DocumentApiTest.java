package org.practicereview.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;
import static org.practicereview.organisation.Role.OFSTED_READER;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.document.Rescans;
import org.practicereview.hash.Sha256;
import org.practicereview.notification.LaterSuspicion;
import org.practicereview.notification.NewInformation;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.ExampleFiles;
import org.practicereview.testing.FakeClamd;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Multipart;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.practicereview.testing.TestScanner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents through the API: who reads what before and after sending, the scanner, and every kind of bad request. */
@IntegrationTest
class DocumentApiTest {

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    QuietCases quiet;

    @Autowired
    MutableClock clock;

    @Autowired
    LaterSuspicion suspicion;

    @Autowired
    CaseRecords records;

    @Autowired
    TestScanner scanner;

    @Autowired
    Rescans rescans;

    @Autowired
    JdbcClient database;

    private IncidentReference reference;
    private String address;

    @BeforeEach
    void a_case_before_its_notification() {
        reference = walk.notifying();
        address = "/api/v1/cases/" + reference + "/documents";
    }

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
    void every_error_is_in_one_answer_with_its_pointer() {
        post(
                        address,
                        new Multipart()
                                .field("category", "NOVEL")
                                .field("colour", "red")
                                .file("a.zip", zip()))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("/file", "/category", "/title", "/colour"))
                .body("errors.find { it.pointer == '/file' }.code", equalTo("archive"));
        post(address, new Multipart().field("category", "LETTER").field("title", "No file"))
                .statusCode(422)
                .body("errors.pointer", contains("/file"))
                .body("errors.code", contains("required"));
        for (int tooLarge : new int[] {50 * 1024 * 1024 + 1, 51 * 1024 * 1024}) {
            post(address, form("x".repeat(tooLarge))).statusCode(413).body("code", equalTo("too-large"));
        }
        as(LOCAL_AUTHORITY_NOTIFIER).get(address).then().body("total", equalTo(0));
    }

    @Test
    void the_same_request_twice_uploads_once_and_what_is_kept_of_it_names_nothing() {
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            post(as(LOCAL_AUTHORITY_NOTIFIER).header("Idempotency-Key", key), address, form("Same"))
                    .statusCode(201)
                    .body("number", equalTo(1))
                    .body("sha256", equalTo(Sha256.of("Same")))
                    .body(not(containsString("letter.txt")));
        }
        post(as(LOCAL_AUTHORITY_NOTIFIER).header("Idempotency-Key", key), address, form("Other"))
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));

        as(LOCAL_AUTHORITY_NOTIFIER).get(address).then().body("total", equalTo(1));
    }

    @Test
    void a_document_is_removed_once_in_the_version_that_was_seen() {
        upload("Letter");

        remove(1, null).statusCode(428);
        remove(1, "\"7\"").statusCode(412);
        remove(1, "\"0\"").statusCode(200);
        remove(1, "*").statusCode(409).body("code", equalTo("document-removed"));

        as(LOCAL_AUTHORITY_NOTIFIER)
                .get(address + "/1")
                .then()
                .body("removed.reason", equalTo("Of another case"))
                .body("versions[0].links", equalTo(Map.of()));
        as(LOCAL_AUTHORITY_NOTIFIER).get(address + "/1/content").then().statusCode(404);
    }

    @Test
    void malware_is_refused_and_noted_without_the_name_of_the_file() {
        try (FakeClamd clamd = new FakeClamd(1_000_000)) {
            scanner.with(clamd.client(), () -> {
                post(address, form(FakeClamd.EICAR))
                        .statusCode(422)
                        .body("errors.pointer", contains("/file"))
                        .body("errors.code", contains("malware"));
                post(address, form("Harmless")).statusCode(201).body("scan.code", equalTo("CLEAN"));
            });
        }

        assertThat(records.timeline(reference, "document-refused"))
                .containsExactly("A file was refused: malware was found in it");
    }

    @Test
    void what_waits_for_the_scanner_is_held_for_others_and_scanned_when_it_answers() {
        FakeClamd away = new FakeClamd(10);
        away.close();
        scanner.with(away.client(), () -> {
            post(address, form("Held")).statusCode(201).body("scan.code", equalTo("WAITING"));
            post(address, form(FakeClamd.EICAR)).statusCode(201);
            rescans.scanAgain();
        });
        as(LOCAL_AUTHORITY_NOTIFIER).get(address + "/1/content").then().statusCode(200);
        as(Role.PARTNERSHIP_CHAIR)
                .get(address + "/1/content")
                .then()
                .statusCode(409)
                .body("code", equalTo("document-held"));

        try (FakeClamd clamd = new FakeClamd(100_000_000)) {
            scanner.with(clamd.client(), rescans::scanAgain);
        }

        as(Role.PARTNERSHIP_BUSINESS_MANAGER).get(address + "/1/content").then().statusCode(200);
        as(LOCAL_AUTHORITY_NOTIFIER).get(address + "/2/content").then().statusCode(409);
        as(LOCAL_AUTHORITY_NOTIFIER).get(address + "/2").then().body("versions[0].scan.code", equalTo("INFECTED"));
        assertThat(records.timeline(reference, "document-withdrawn"))
                .containsExactly("Malware was found in document 2; the file was destroyed");
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

    @Test
    void a_large_file_comes_back_as_it_was() {
        byte[] large = ExampleFiles.text("line\n".repeat(400_000));
        post(
                        address,
                        new Multipart()
                                .field("category", "OTHER")
                                .field("title", "Large")
                                .file("l.txt", large))
                .statusCode(201);

        byte[] back = as(LOCAL_AUTHORITY_NOTIFIER).get(address + "/1/content").asByteArray();

        assertThat(back).isEqualTo(large);
    }

    private void prepareAndSend() {
        walk.prepare(reference);
        walk.complete(Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");
    }

    private void upload(String text) {
        post(address, form(text)).statusCode(201);
    }

    private void uploadFor(String purpose, String text) {
        post(address, form(text).field("purpose", purpose)).statusCode(201);
    }

    private static Multipart form(String text) {
        return new Multipart()
                .field("category", "LETTER")
                .field("title", "A letter")
                .file("letter.txt", ExampleFiles.text(text));
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

    private static byte[] zip() {
        return ExampleFiles.zip(Map.of("a.txt", "a"));
    }

    private ValidatableResponse post(String path, Multipart form) {
        return post(as(LOCAL_AUTHORITY_NOTIFIER), path, form);
    }

    private static ValidatableResponse post(RequestSpecification request, String path, Multipart form) {
        return form.in(request).post(path).then();
    }

    private ValidatableResponse remove(int number, String ifMatch) {
        RequestSpecification request =
                as(LOCAL_AUTHORITY_NOTIFIER).contentType("application/json").body("{\"reason\": \"Of another case\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(address + "/" + number + "/removal")
                .then();
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

    private RequestSpecification as(Role role) {
        return RestAssured.given()
                .port(port)
                .accept("application/json, */*")
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)));
    }
}
