package org.practicereview.publication.identity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.practicereview.testing.Api.json;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No copies go and nothing is published before each find is settled and a second person has signed (L10). */
@IntegrationTest
class IdentityCheckTest {

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

    private String publication;
    private IncidentReference reference;

    @BeforeEach
    void a_text_names_the_child() {
        clock.reset();
        reference = walk.reported();
        publication = "/api/v1/cases/" + reference + "/publication";
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnPublication",
                "{'decision':'PUBLISH','reasons':'Nothing against it'}");
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .header("If-Match", "\"1\"")
                .body(json(
                        "{'title':'A review','notNamedBecause':'The reviewer is family','themes':['NEGLECT'],'parts':[{'heading':'Improvements',"
                                + "'text':'Testina was seen on 3 May 2024.'}],'material':true,'because':'Shorter'}"))
                .put(publication + "/text")
                .then()
                .statusCode(200)
                .body("number", equalTo(2));
    }

    @Test
    void each_find_is_cleared_by_one_person_and_the_text_signed_by_another() {
        var check = as(Role.PARTNERSHIP_BUSINESS_MANAGER).get(publication + "/identity");
        check.then().body("finds.kind.code", contains("NAME", "EXACT_DATE")).body("open", equalTo(2));
        String signing = "{'hash':'%s'}".formatted(check.<String>path("hash"));
        as(Role.DELEGATED_PARTNER_POLICE)
                .body(json(signing))
                .post(publication + "/identity/signature")
                .then()
                .statusCode(409)
                .body("code", equalTo("identity-finds-open"));
        send(409, "identity-finds-open");

        for (int find = 0; find < 2; find++) {
            as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                    .body(json("{'hash':'%s','find':'%s','reason':'Invented'}"
                            .formatted(check.path("hash"), check.<String>path("finds[" + find + "].find"))))
                    .post(publication + "/identity/clearances")
                    .then()
                    .statusCode(200);
        }
        send(409, "identity-check-not-signed");
        as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .body(json(signing))
                .post(publication + "/identity/signature")
                .then()
                .statusCode(409)
                .body("code", equalTo("own-work"));
        as(Role.DELEGATED_PARTNER_POLICE)
                .body(json(signing))
                .post(publication + "/identity/signature")
                .then()
                .statusCode(200)
                .body("signedAt", notNullValue());
        send(200, null);

        as(Role.OFSTED_READER).get(publication + "/identity").then().statusCode(404);
        as(Role.OFSTED_READER).get(publication + "/texts").then().statusCode(404);
        as(Role.OFSTED_READER)
                .get(publication.replace("/publication", "/report"))
                .then()
                .statusCode(200);
    }

    private void send(int status, String code) {
        String task = walk.task(reference, "Task_SendAdvanceCopies").id();
        var answer = as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .body(json("{'finalText':true}"))
                .post("/api/v1/tasks/" + task + "/completion")
                .then()
                .statusCode(status);
        if (code != null) {
            answer.body("code", equalTo(code));
        }
    }

    private RequestSpecification as(Role role) {
        return RestAssured.given()
                .port(port)
                .contentType("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)));
    }
}
