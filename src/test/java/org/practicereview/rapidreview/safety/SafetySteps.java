package org.practicereview.rapidreview.safety;

import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.Api;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A rapid review in which something must be done at once. */
abstract class SafetySteps {

    static final String VISIT = "{'what':'Visit the sister','owner':'Social worker','by':'2026-04-22'}";

    @LocalServerPort
    int port;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    MutableClock clock;

    IncidentReference reference;
    String actions;

    /** Notified on Monday 20 April 2026. */
    @BeforeEach
    void a_rapid_review_is_open() {
        reference = walk.notified();
        actions = "/api/v1/cases/" + reference + "/rapid-review/safety-actions";
    }

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    void on(int dayOfApril) {
        clock.set(LocalDate.of(2026, 4, dayOfApril)
                .atTime(9, 30)
                .atZone(England.ZONE)
                .toInstant());
    }

    RequestSpecification manager() {
        return as(Role.PARTNERSHIP_BUSINESS_MANAGER);
    }

    RequestSpecification as(Role role) {
        return new Api(examples, port).as(partnership.the(role));
    }
}
