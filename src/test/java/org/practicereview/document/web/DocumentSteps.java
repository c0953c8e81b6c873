package org.practicereview.document.web;

import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.document.Rescans;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.ExampleFiles;
import org.practicereview.testing.Multipart;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.TestScanner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Documents of a case through the API, kept, removed and read. */
abstract class DocumentSteps {

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

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

    IncidentReference reference;
    String address;

    @BeforeEach
    void a_case_before_its_notification() {
        reference = walk.notifying();
        address = "/api/v1/cases/" + reference + "/documents";
    }

    void upload(String text) {
        post(address, form(text)).statusCode(201);
    }

    static Multipart form(String text) {
        return new Multipart()
                .field("category", "LETTER")
                .field("title", "A letter")
                .file("letter.txt", ExampleFiles.text(text));
    }

    static byte[] zip() {
        return ExampleFiles.zip(Map.of("a.txt", "a"));
    }

    ValidatableResponse post(String path, Multipart form) {
        return post(as(LOCAL_AUTHORITY_NOTIFIER), path, form);
    }

    static ValidatableResponse post(RequestSpecification request, String path, Multipart form) {
        return form.in(request).post(path).then();
    }

    ValidatableResponse remove(int number, String ifMatch) {
        RequestSpecification request =
                as(LOCAL_AUTHORITY_NOTIFIER).contentType("application/json").body("{\"reason\": \"Of another case\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post(address + "/" + number + "/removal")
                .then();
    }

    RequestSpecification as(Role role) {
        return RestAssured.given()
                .port(port)
                .accept("application/json, */*")
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)));
    }
}
