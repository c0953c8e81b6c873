package org.practicereview.review.report;

import static org.practicereview.testing.Api.json;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A draft goes round and is commented on. */
abstract class DraftSteps {

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
    MutableClock clock;

    IncidentReference reference;
    String report;

    @BeforeEach
    void the_report_is_to_be_written() {
        reference = walk.reviewInProgress();
        report = "/api/v1/cases/" + reference + "/review-report";
    }

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    io.restassured.response.ValidatableResponse comment(Role role, String section, String text) {
        return as(role).body(json("{'section':'%s','text':'%s'}".formatted(section, text)))
                .post(report + "/1/comments")
                .then();
    }

    Response answer(String seen) {
        RequestSpecification reviewer = as(Role.REVIEWER).body(json("{'verdict':'ACCEPTED'}"));
        return (seen == null ? reviewer : reviewer.header("If-Match", seen)).put(report + "/comments/1/answer");
    }

    Response complete(String step, String answers) {
        return as(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .body(json(answers))
                .post("/api/v1/tasks/" + walk.task(reference, step).id() + "/completion");
    }

    RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
