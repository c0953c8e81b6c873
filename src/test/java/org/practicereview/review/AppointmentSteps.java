package org.practicereview.review;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** How reviewers are appointed and removed, in tests of both. */
abstract class AppointmentSteps {

    static final String APPOINT = "Task_AppointReviewer";
    static final String WRITE = "Task_WriteReport";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    Appointments appointments;

    @Autowired
    Tasks tasks;

    @Autowired
    CaseAccess access;

    @Autowired
    CaseRecords records;

    @Autowired
    TransactionTemplate transaction;

    Person reviewer;

    @BeforeEach
    void somebody_who_reviews() {
        partnership.the(Role.REVIEWER);
        reviewer = examples.person(Partnership.NORTHSHIRE, Role.REVIEWER);
    }

    void appoint(IncidentReference reference, Person chosen, String more) {
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                APPOINT,
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'Knows the field'%s}"
                        .formatted(chosen.id(), more));
    }

    IncidentReference writing(Person by) {
        IncidentReference reference = walk.localReviewDecided();
        takesOver(reference, by);
        return reference;
    }

    void takesOver(IncidentReference reference, Person by) {
        appoint(reference, by, "");
        appointments.declare(by, reference, new DeclaredConflicts(false, null));
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_AgreeTermsOfReference", CaseWalk.TERMS);
        walk.approveTerms(reference);
    }

    RequestSpecification as(Role role) {
        return as(partnership.the(role));
    }

    RequestSpecification as(Person person) {
        return RestAssured.given()
                .port(port)
                .contentType("application/json")
                .header("Authorization", "Bearer " + examples.token(person));
    }
}
