package org.practicereview.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.document.scan.MalwareScanner;
import org.practicereview.document.scan.ScanState;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.ExampleFiles;
import org.practicereview.testing.Multipart;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.TestScanner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What people of Northshire and of the Panel do through the API to make a case whole; each step succeeds. */
@Component
class WholeCaseSteps {

    /** Without one every file is held. */
    private static final MalwareScanner FINDS_NOTHING = new MalwareScanner() {
        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public ScanState scan(InputStream content) {
            return ScanState.CLEAN;
        }
    };

    private final ExampleCases examples;
    private final Partnership partnership;
    private final TestScanner scanner;
    private final Environment environment;

    WholeCaseSteps(ExampleCases examples, Partnership partnership, TestScanner scanner, Environment environment) {
        this.examples = examples;
        this.partnership = partnership;
        this.scanner = scanner;
        this.environment = environment;
    }

    Response post(Role role, String path, String body) {
        return done(path, as(role).header("If-Match", "*").body(json(body)).post(path));
    }

    Response put(Role role, String path, String body) {
        return done(path, as(role).header("If-Match", "*").body(json(body)).put(path));
    }

    /** Whatever that check of a text found may stay. */
    void clear(Role role, String check) {
        Response found = done(check, as(role).get(check));
        String hash = found.path("hash");
        List<String> finds = found.path("finds.find");
        assertThat(finds).as(check).isNotEmpty();
        for (String find : finds) {
            post(
                    role,
                    check + "/clearances",
                    "{'hash':'%s','find':'%s','reason':'It names nobody'}".formatted(hash, find));
        }
    }

    /** The number of the document. */
    int upload(Role role, IncidentReference reference, String category, String text) {
        return uploaded(role, reference, category, "letter.txt", ExampleFiles.text(text));
    }

    /** The number of the report as a document. */
    int uploadReport(Role role, IncidentReference reference) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types>" + ExampleFiles.WORD_MAIN + "</Types>");
        entries.put("word/document.xml", "<w:document xmlns:w='urn:w'/>");
        return uploaded(role, reference, "FINAL_REPORT", "report.docx", ExampleFiles.zip(entries));
    }

    private int uploaded(Role role, IncidentReference reference, String category, String name, byte[] content) {
        Multipart form = new Multipart()
                .field("category", category)
                .field("title", "A document")
                .file(name, content);
        return send(role, WholeCases.at(reference) + "/documents", form).path("number");
    }

    /** Another version of it. */
    void replace(Role role, IncidentReference reference, int document, String text) {
        send(
                role,
                WholeCases.at(reference) + "/documents/" + document + "/versions",
                new Multipart().file("letter.txt", ExampleFiles.text(text)));
    }

    private Response send(Role role, String path, Multipart form) {
        Response[] answer = new Response[1];
        scanner.with(FINDS_NOTHING, () -> answer[0] = form.in(as(role)).post(path));
        return done(path, answer[0]);
    }

    private static Response done(String path, Response answer) {
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isBetween(200, 201);
        return answer;
    }

    private RequestSpecification as(Role role) {
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        return new Api(examples, port).as(partnership.the(role));
    }
}
