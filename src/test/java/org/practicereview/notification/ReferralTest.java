package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Anybody of the partnership may refer an incident (N9); the timeline says as whom, and never by name. */
@IntegrationTest
class ReferralTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseRecords records;

    @ParameterizedTest
    @CsvSource({
        "DELEGATED_PARTNER_HEALTH, HEALTH, 'Incident recorded, referred by health'",
        "DELEGATED_PARTNER_POLICE, POLICE, 'Incident recorded, referred by police'",
        "PARTNERSHIP_BUSINESS_MANAGER, PARTNERSHIP, 'Incident recorded, referred by the safeguarding partnership'",
        "LEAD_SAFEGUARDING_PARTNER, PARTNERSHIP, 'Incident recorded, referred by the safeguarding partnership'",
        "PARTNERSHIP_CHAIR, PARTNERSHIP, 'Incident recorded, referred by the safeguarding partnership'",
        "INDEPENDENT_SCRUTINEER, PARTNERSHIP, 'Incident recorded, referred by the safeguarding partnership'",
        "AGENCY_CONTRIBUTOR, AGENCY, 'Incident recorded, referred by an agency'"
    })
    void a_referral_says_as_whom_it_was_made(Role role, String referrer, String said) {
        IncidentReference reference = recordedBy(partnership.the(role), Partnership.NORTHSHIRE, referrer);

        assertThat(records.timeline(reference, "incident-recorded")).containsExactly(said);
    }

    @Test
    void what_the_local_authority_records_is_no_referral_whoever_else_the_person_is() {
        String area = examples.area();
        Person both = examples.person(area, Role.DELEGATED_PARTNER_HEALTH, Role.LOCAL_AUTHORITY_NOTIFIER);

        IncidentReference reference = recordedBy(both, area, null);

        assertThat(records.timeline(reference, "incident-recorded")).containsExactly("Incident recorded");
    }

    private IncidentReference recordedBy(Person person, String area, String referrer) {
        return new IncidentReference(RestAssured.given()
                .port(port)
                .contentType("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(person))
                .body(walk.incident(area).toString())
                .queryParam("matches-seen", true)
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .body("referredBy.code", referrer == null ? nullValue() : equalTo(referrer))
                .extract()
                .path("reference"));
    }
}
