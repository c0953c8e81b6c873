package org.practicereview.crash.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.crash.CrashReport;
import org.practicereview.crash.CrashSettings;
import org.practicereview.crash.broken.Breakage;
import org.practicereview.testing.DefaultSettings;
import org.practicereview.testing.TestDatabase;

/** The same harness against services that are broken on purpose: it must catch each of them. */
@Tag("crash")
class KillControlsTest {

    private static final CrashSettings SETTINGS = CrashSettings.read();
    private static final CrashReport REPORT = new CrashReport("kill-controls", SETTINGS);

    /** Losing is a matter of moments: so often it may go well. */
    private static final int LIVES = 30;

    @TempDir
    Path folder;

    @Test
    void it_catches_a_service_that_answers_before_its_commit() throws Exception {
        assertThat(broken(Breakage.ANSWERS_BEFORE_COMMIT))
                .as(SETTINGS.toRepeat())
                .anyMatch(finding -> finding.startsWith(Tables.LOST));
    }

    @Test
    void it_catches_h2_as_it_writes_unless_told_otherwise() throws Exception {
        assertThat(broken(Breakage.H2_WRITES_LATER))
                .as(SETTINGS.toRepeat())
                .anyMatch(finding -> finding.startsWith(Tables.LOST));
    }

    @Test
    void it_catches_a_service_without_its_condition_on_areas() throws Exception {
        assertThat(broken(Breakage.CASES_OF_EVERY_AREA))
                .as(SETTINGS.toRepeat())
                .anyMatch(finding -> finding.startsWith("foreign: "));
    }

    @Test
    void it_catches_a_postgresql_that_acknowledges_before_it_has_written() throws Exception {
        try (var postgresql = new KillablePostgres(folder);
                var service = new ServiceJvm(folder.resolve("service"), postgresql.database(), null)) {
            service.start();
            postgresql.acknowledgeBeforeWriting();

            assertThat(found(
                            "synchronous_commit=off", service, postgresql.database(), KillTest.theDatabase(postgresql)))
                    .as(SETTINGS.toRepeat())
                    .anyMatch(finding -> finding.startsWith(Tables.LOST));
        }
    }

    private List<String> broken(Breakage breakage) throws Exception {
        var database = new TestDatabase(DefaultSettings.databaseUrl().replace("./data/", folder + "/"), "sa", "");
        try (var service = new ServiceJvm(folder.resolve("service"), database, breakage)) {
            service.start();
            return found(breakage.name(), service, database, KillRun.theService(service));
        }
    }

    private static List<String> found(String name, ServiceJvm service, TestDatabase database, KillRun.Victim victim)
            throws Exception {
        KillRun run = new KillRun(service, database, victim, SETTINGS.random());
        run.live(LIVES, new ArrayDeque<>());
        List<String> findings = run.end();
        REPORT.add(name, run.figures());
        return findings;
    }
}
