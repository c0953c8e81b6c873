package org.practicereview.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseLinks;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LinkKind;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.panel.conflict.DeclaredConflict;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** All that the Panel considers in one document for one reader; what is kept from the reader is named as withheld (P2). */
@IntegrationTest
class PanelPackTest {

    private static final String PACK = "/api/v1/panel/pack";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    CaseWalk walk;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    Conflicts conflicts;

    @Autowired
    CaseLinks links;

    private Person member;
    private IncidentReference reference;
    private IncidentReference conflicted;

    @BeforeEach
    void two_cases_are_considered_and_the_member_is_recused_from_one() {
        member = examples.person(Partnership.NORTHSHIRE, Role.PANEL_MEMBER);
        reference = walk.rapidReviewSent();
        conflicted = walk.rapidReviewSent();
        conflicts.declare(member, conflicted, new DeclaredConflict("The doctor is my sister"));
        examples.in(() -> {
            links.link(walk.file(reference), walk.file(conflicted), LinkKind.SAME_INCIDENT, member.id());
            return reference;
        });
    }

    @Test
    void it_holds_agenda_summaries_criteria_and_related_cases_and_names_what_is_withheld() {
        String item = "items.find { it.reference == '%s' }".formatted(reference);

        as(member)
                .then()
                .statusCode(200)
                .body(item + ".summary.heading", hasItems("Facts", "Decision"))
                .body(item + ".summary[0].rows[0].value", equalTo("A young child was hurt"))
                .body(item + ".related[0].how", equalTo("Same incident as"))
                .body(item + ".related[0].reference", nullValue())
                .body("withheld.reference", hasItem(conflicted.value()))
                .body("withheld[0].why", equalTo("withheld: conflict of interest"))
                .body("criteria[0].heading", equalTo("Criteria: whether to carry out a national review"));
        assertThat(as(member).jsonPath().getList("items.reference")).doesNotContain(conflicted.value());
        assertThat(as(partnership.the(Role.PANEL_SECRETARIAT)).jsonPath().getList("items.reference"))
                .contains(reference.value(), conflicted.value());
    }

    @Test
    void nobody_outside_of_the_panel_gets_one() {
        as(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER)).then().statusCode(403);
        as(partnership.the(Role.DEPARTMENT_READER)).then().statusCode(403);
    }

    @Test
    void page_and_pdf_hold_the_same() throws IOException {
        Visitor visitor = new Visitor(port).signIn(sessions, member);
        String withheld = conflicted + ": withheld: conflict of interest";
        assertThat(visitor.get("/panel/queue").asString()).contains("/panel/pack");
        assertThat(visitor.get("/panel/pack").asString())
                .contains("Pack of the Panel", reference.value(), "A young child was hurt", withheld, "Criteria sheet");
        byte[] pdf = visitor.get("/panel/pack/copy.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Pack of the Panel", reference.value(), "A young child was hurt", withheld, "Page 1 of")
                    .doesNotContain("Testina");
        }
    }

    private Response as(Person person) {
        return RestAssured.given()
                .port(port)
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(person))
                .get(PACK);
    }
}
