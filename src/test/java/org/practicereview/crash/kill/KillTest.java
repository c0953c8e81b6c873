package org.practicereview.crash.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.crash.CrashReport;
import org.practicereview.crash.CrashSettings;
import org.practicereview.testing.DefaultSettings;
import org.practicereview.testing.TestDatabase;

/**
 * The service, or the database under it, is killed at random moments while several clients record, decide, prepare, send,
 * sign and publish. Clock changes in the middle of a case are in {@code journey.TimersOverYearsTest}.
 */
@Tag("crash")
class KillTest {

    private static final CrashSettings SETTINGS = CrashSettings.read();
    private static final CrashReport REPORT = new CrashReport("kill", SETTINGS);

    /** Of so many ends of a database one is orderly. */
    private static final int ORDERLY = 5;

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_on_h2_files() throws Exception {
        // as it comes: the address is the service's own default
        String url = DefaultSettings.databaseUrl().replace("./data/", folder + "/");

        kill("service on H2 files", new TestDatabase(url, "sa", ""));
    }

    @Test
    void nothing_acknowledged_is_lost_on_postgresql() throws Exception {
        try (var postgresql = new KillablePostgres(folder)) {
            kill("service on PostgreSQL", postgresql.database());
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_postgresql_is_killed_under_the_service() throws Exception {
        try (var postgresql = new KillablePostgres(folder);
                var service = new ServiceJvm(folder.resolve("service"), postgresql.database(), null)) {
            service.start();
            KillRun run = new KillRun(service, postgresql.database(), theDatabase(postgresql), SETTINGS.random());
            run.live(SETTINGS.lives(), run.toBePublished(SETTINGS.lives()));

            assertNothingFound("PostgreSQL under the service", run);
        }
    }

    /** Every fifth time it is restarted in order, as an operator does. */
    static KillRun.Victim theDatabase(KillablePostgres postgresql) {
        return new KillRun.Victim() {
            private int times;

            @Override
            public void kill() throws IOException {
                if (++times % ORDERLY == 0) {
                    postgresql.stop();
                } else {
                    postgresql.kill();
                }
            }

            @Override
            public void revive() throws IOException {
                postgresql.start();
            }
        };
    }

    private void kill(String name, TestDatabase database) throws Exception {
        try (var service = new ServiceJvm(folder.resolve("service"), database, null)) {
            service.start();
            KillRun run = new KillRun(service, database, KillRun.theService(service), SETTINGS.random());
            run.live(SETTINGS.lives(), run.toBePublished(SETTINGS.lives()));

            assertNothingFound(name, run);
        }
    }

    private static void assertNothingFound(String name, KillRun run) throws IOException, InterruptedException {
        var findings = run.end();
        REPORT.add(name, run.figures());
        assertThat(findings).as(SETTINGS.toRepeat()).isEmpty();
        assertThat(run.leftAgain()).as(SETTINGS.toRepeat()).isEmpty();
        assertThat((Integer) run.figures().get("acknowledged")).isGreaterThan(SETTINGS.lives());
    }
}
