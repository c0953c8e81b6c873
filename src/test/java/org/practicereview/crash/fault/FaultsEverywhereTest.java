package org.practicereview.crash.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.practicereview.crash.CrashReport;
import org.practicereview.crash.CrashSettings;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.LearningWalk;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every use case, with the connection lost before and after every call to the database. */
@Tag("crash")
@Tag("faults")
@IntegrationTest
class FaultsEverywhereTest {

    /** Fewer means that a use case does not reach the database as it did. */
    private static final int AT_LEAST = 1_500;

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

    /** Some of them only: {@code -Dcrash.use-cases=publish}, a regular expression for their names. */
    private static final String ONLY = System.getProperty("crash.use-cases", ".*");

    private final CrashReport report =
            new CrashReport("faults-" + System.getProperty("test.database", "h2"), CrashSettings.read());
    private FaultPoints faults;
    private int points;

    @BeforeEach
    void between_the_service_and_its_database() throws SQLException {
        faults = new FaultPoints(service, examples::token, port);
    }

    @AfterEach
    void no_longer() {
        faults.close();
    }

    @TestFactory
    Stream<DynamicTest> all_or_nothing_wherever_the_connection_is_lost() {
        return Stream.concat(
                new UseCases(walk, partnership, learning, clock)
                        .all().stream()
                                .filter(useCase -> useCase.name().matches(ONLY))
                                .flatMap(useCase -> Stream.of(
                                        lost(useCase, Faults.Moment.BEFORE),
                                        lost(useCase, Faults.Moment.AFTER),
                                        control(useCase))),
                Stream.of(DynamicTest.dynamicTest(
                        "these were " + AT_LEAST + " points or more",
                        () -> assertThat(points).isGreaterThanOrEqualTo(ONLY.equals(".*") ? AT_LEAST : 1))));
    }

    private DynamicTest lost(UseCase useCase, Faults.Moment moment) {
        return DynamicTest.dynamicTest(useCase.name() + ", lost " + moment, () -> {
            var result = faults.of(useCase, moment);
            points += result.points();
            report(useCase, moment, result);

            assertThat(result.findings()).isEmpty();
        });
    }

    private DynamicTest control(UseCase useCase) {
        return DynamicTest.dynamicTest(useCase.name() + ", control", () -> {
            var result = faults.of(useCase, Faults.Moment.NEVER_COMMITTED);
            report(useCase, Faults.Moment.NEVER_COMMITTED, result);

            assertThat(result.findings()).isNotEmpty();
        });
    }

    private void report(UseCase useCase, Faults.Moment moment, FaultPoints.Result result) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("points", result.points());
        figures.put("nothing done", result.nothing());
        figures.put("all done", result.all());
        figures.put("answers", result.answers());
        figures.put("findings", result.findings());
        report.add(useCase.name() + ", " + moment, figures);
    }
}
