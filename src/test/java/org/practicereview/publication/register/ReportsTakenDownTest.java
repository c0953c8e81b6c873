package org.practicereview.publication.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A report in the register is taken down, replaced, handed over and removed, each with its trace. */
@IntegrationTest
class ReportsTakenDownTest extends RegisterSteps {

    @Autowired
    CaseRecords records;

    @Test
    void a_report_is_taken_down_at_once_and_the_days_it_is_away_are_added() {
        IncidentReference reference = withText("A review that is taken down", "NEGLECT", "Words");
        publish(reference, "{'choice':'NOW'}");
        String slug = slug(reference);
        String until = kept(reference).path("availableUntil");
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "removal", "{'because':'Too soon'}")
                .then()
                .statusCode(422)
                .body("code", equalTo("still-to-stay-available"));
        act(Role.LOCAL_AUTHORITY_NOTIFIER, reference, "taking-down", "{'because':'No'}")
                .then()
                .statusCode(404);

        act(DELEGATED_PARTNER_POLICE, reference, "taking-down", "{'because':'A neighbour knew who it was'}")
                .then()
                .statusCode(200);
        stranger()
                .get("/publications/" + slug)
                .then()
                .statusCode(410)
                .body(containsString("not available any more"), not(containsString("neighbour")));
        stranger().get("/publications/" + slug + "/report.pdf").then().statusCode(410);
        stranger()
                .get("/api/v1/publications/" + slug)
                .then()
                .statusCode(410)
                .body("code", equalTo("report-taken-down"));
        stranger().get("/api/v1/publications?text=taken down").then().body("total", equalTo(0));
        assertThat(records.messages(reference, "REPORT_TAKEN_DOWN")).containsExactly("PANEL: act 2");

        clock.advance(Duration.ofDays(10));
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "putting-back", "{'because':'It was nobody'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity-check-not-signed"));
        walk.signIdentityCheck(reference);
        act(DELEGATED_PARTNER_POLICE, reference, "putting-back", "{'because':'I signed'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("second-person-needed"));
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "putting-back", "{'because':'Changed'}")
                .then()
                .statusCode(200)
                .body(
                        "availableUntil",
                        equalTo(java.time.LocalDate.parse(until).plusDays(10).toString()));
        stranger().get("/publications/" + slug).then().statusCode(200);
        assertThat(records.messages(reference, "REPORT_PUT_BACK")).containsExactly("PANEL: act 3");
    }

    @Test
    void a_report_is_replaced_with_a_trace_handed_over_and_removed_after_its_time_and_the_archive_stays()
            throws IOException {
        IncidentReference reference = withText("A review to be corrected", "NEGLECT", "In 2019 nobody asked");
        publish(reference, "{'choice':'NOW'}");
        String slug = slug(reference);
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "replacement", "{'because':'A year','note':'a year was wrong'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("no-other-text"));
        write(reference, "A review to be corrected", "NEGLECT", "In 2018 nobody asked");
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "replacement", "{'because':'A year','note':'a year was wrong'}")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity-check-not-signed"));
        walk.signIdentityCheck(reference);
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "replacement", "{'because':'A','note':'Testina was named'}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/note"));
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "replacement", "{'because':'A year','note':'a year was wrong'}")
                .then()
                .statusCode(200);

        stranger()
                .get("/publications/" + slug)
                .then()
                .body(containsString("In 2018 nobody asked"), containsString("because a year was wrong"))
                .body(not(containsString("In 2019")));
        assertThat(zipped(as(PARTNERSHIP_BUSINESS_MANAGER)
                        .get("/api/v1/cases/" + reference + "/publication/register/repository.zip")
                        .asByteArray()))
                .containsExactly("report.pdf", "metadata.json");
        clock.advance(Duration.ofDays(367));
        act(PARTNERSHIP_BUSINESS_MANAGER, reference, "removal", "{'because':'Its year is over'}")
                .then()
                .statusCode(200);
        stranger().get("/publications/" + slug).then().statusCode(410);
        kept(reference)
                .then()
                .body("acts.kind.code", hasItem("REPLACED"))
                .body("acts.size()", equalTo(3))
                .body("acts[0].text", equalTo(2));
        as(PARTNERSHIP_BUSINESS_MANAGER)
                .get("/api/v1/cases/" + reference + "/publication/texts/2")
                .then()
                .body("parts[0].text", equalTo("In 2019 nobody asked"));
    }

    private Response act(Role role, IncidentReference reference, String act, String answers) {
        return as(role).body(json(answers)).post("/api/v1/cases/" + reference + "/publication/register/" + act);
    }

    private static List<String> zipped(byte[] bytes) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
