package org.practicereview.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practicereview.hash.Sha256;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleFiles;
import org.practicereview.testing.FakeClamd;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Multipart;

/** Documents through the API: how they are kept, the scanner, and every kind of bad request. */
@IntegrationTest
class DocumentApiTest extends DocumentSteps {

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
}
