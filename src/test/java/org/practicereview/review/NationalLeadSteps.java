package org.practicereview.review;

import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** What is done to give a national review its lead and its terms, in tests of several kinds. */
abstract class NationalLeadSteps {

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
    CaseRecords records;

    @Autowired
    MutableClock clock;

    String review;
    String own;
    Person lead;

    @BeforeEach
    void the_panel_decided_on_a_theme() {
        int number = as(Role.PANEL_SECRETARIAT)
                .body(json("{'name':'Bruises of babies','decidedOn':'2026-04-20','reasons':'It comes again'}"))
                .post("/api/v1/national-reviews")
                .path("number");
        review = "/api/v1/national-reviews/" + number;
        own = "/api/v1/my-national-reviews/" + number;
        lead = examples.person(Partnership.NORTHSHIRE, Role.REVIEWER);
    }

    void takeIn(IncidentReference reference) {
        as(Role.PANEL_SECRETARIAT)
                .body(json("""
                        {'reference':'%s','decidedOn':'2026-04-20','reasons':'The same theme','decidedBy':[
                         {'member':'%s','agreed':true},{'member':'%s','agreed':true}]}""".formatted(
                                reference,
                                partnership.the(Role.PANEL_MEMBER).id(),
                                partnership.another(Role.PANEL_MEMBER).id())))
                .post(review + "/cases")
                .then()
                .statusCode(200);
    }

    Response recommend(String finding) {
        return as(Role.PANEL_SECRETARIAT)
                .body(json("{'reviewer':'%s','reasons':'Knows the theme','outsidePoolFinding':'%s'}"
                        .formatted(lead.id(), finding)))
                .post(review + "/lead");
    }

    void confirm() {
        decide(tag("/lead")).then().statusCode(200);
    }

    Response decide(String seen) {
        return as(Role.PANEL_SECRETARIAT)
                .header("If-Match", seen)
                .body(json("{'confirmed':true,'decidedOn':'2026-04-20'}"))
                .post(review + "/lead/decision");
    }

    Response end(String seen) {
        return as(Role.PANEL_SECRETARIAT)
                .header("If-Match", seen)
                .body(json("{'reason':'Resigned'}"))
                .post(review + "/lead/ending");
    }

    Response declare(String cases) {
        return as(lead).body(json(cases)).post(own);
    }

    Response settle(Role role, String answers) {
        return settle(role, tag("/terms"), answers);
    }

    Response settle(Role role, String seen, String answers) {
        return as(role).header("If-Match", seen).body(json(answers)).post(review + "/terms/decision");
    }

    /** The version that whoever reads it now sees. */
    String tag(String part) {
        return as(Role.PANEL_SECRETARIAT).get(review + part).getHeader("ETag");
    }

    String visit(Person person, String path) {
        return new Visitor(port)
                .signIn(sessions, person)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    RequestSpecification as(Role role) {
        return as(partnership.the(role));
    }

    RequestSpecification as(Person person) {
        return new Api(examples, port).as(person);
    }
}
