package org.practicereview.review.record;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
import org.springframework.session.SessionRepository;

/** A review that goes on, and what is recorded in its course. */
abstract class ReviewCourseSteps {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

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

    @BeforeEach
    void the_terms_of_a_review_are_approved() {
        clock.reset();
        reference = walk.reviewerAppointed();
        walk.agreeTerms(reference);
    }

    Response add(Role role, String kind, String answers) {
        return as(role).body(CaseWalk.answers(answers).toString()).post(review() + "/records/" + kind);
    }

    String review() {
        return "/api/v1/cases/" + reference + "/review";
    }

    RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
