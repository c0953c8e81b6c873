package org.practicereview.crash.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.LearningWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The one use case that most depends on, in each build; the others with {@code mvn -P crash verify}. */
@IntegrationTest
class SomeFaultsTest {

    /** Every call costs fifty milliseconds: all of them are tried in the run of their own. */
    private static final int ONE_IN = 3;

    @LocalServerPort
    int port;

    @Autowired
    DataSource service;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    LearningWalk learning;

    @Autowired
    ExampleCases examples;

    @Autowired
    MutableClock clock;

    private FaultPoints faults;

    @BeforeEach
    void between_the_service_and_its_database() throws SQLException {
        faults = new FaultPoints(service, examples::token, port);
    }

    @AfterEach
    void no_longer() {
        faults.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER"})
    void sending_a_notification_is_whole_or_not_at_all_wherever_the_connection_is_lost(Faults.Moment moment)
            throws Exception {
        var result = faults.of(send(), moment, ONE_IN);

        assertThat(result.findings()).isEmpty();
        assertThat(result.points()).isGreaterThan(20);
        assertThat(result.nothing()).isPositive();
    }

    @Test
    void the_harness_notices_a_commit_that_never_was() throws Exception {
        assertThat(faults.of(send(), Faults.Moment.NEVER_COMMITTED).findings())
                .anySatisfy(finding -> assertThat(finding).contains("acknowledged, and nothing was done"));
    }

    private UseCase send() {
        return new UseCases(walk, partnership, learning, clock).send();
    }
}
