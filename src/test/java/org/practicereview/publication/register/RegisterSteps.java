package org.practicereview.publication.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.testing.Api.json;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports that come into the public register, and a stranger who looks. */
abstract class RegisterSteps {

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void start() {
        clock.reset();
    }

    @AfterEach
    void stop() {
        clock.reset();
    }

    static String words(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    IncidentReference withText(String title, String theme, String words) {
        IncidentReference reference = walk.reported();
        write(reference, title, theme, words);
        walk.sendCopies(reference, Role.DELEGATED_PARTNER_HEALTH, PARTNERSHIP_BUSINESS_MANAGER);
        clock.advance(Duration.ofDays(14));
        return reference;
    }

    void write(IncidentReference reference, String title, String theme, String words) {
        String text = "/api/v1/cases/" + reference + "/publication/text";
        as(PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", as(PARTNERSHIP_BUSINESS_MANAGER).get(text).header("ETag"))
                .body(json(
                        "{'title':'%s','reviewer':'Rita Reviewer','themes':['%s'],'parts':[{'heading':'Improvements','text':'%s'}],"
                                        .formatted(title, theme, words)
                                + "'material':true,'because':'Shorter'}"))
                .put(text)
                .then()
                .statusCode(200);
    }

    void publish(IncidentReference reference, String answers) {
        walk.complete(PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_PublishReport", answers);
    }

    String slug(IncidentReference reference) {
        return kept(reference).path("id");
    }

    Response kept(IncidentReference reference) {
        return as(PARTNERSHIP_BUSINESS_MANAGER).get("/api/v1/cases/" + reference + "/publication/register");
    }

    RequestSpecification stranger() {
        return RestAssured.given().port(port).redirects().follow(false);
    }

    RequestSpecification as(Role role) {
        return RestAssured.given()
                .port(port)
                .contentType("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)));
    }
}
