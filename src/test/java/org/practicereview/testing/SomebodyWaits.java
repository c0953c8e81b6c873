package org.practicereview.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database whether somebody waits for what the present transaction has locked, instead of hoping so for a while. */
public final class SomebodyWaits {

    private static final String POSTGRESQL =
            "select count(*) from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))";

    private static final String H2 = "select count(*) from information_schema.sessions where blocker_id = session_id()";

    /** Long enough for a machine that does other things, too. */
    private static final int MOST_LOOKS = 1_000;

    private SomebodyWaits() {}

    /** Returns when somebody waits; fails where the other is done without, or nobody comes. */
    public static void until(JdbcClient within, Future<?> other) {
        String sql = System.getProperty("test.database", "h2").equals("h2") ? H2 : POSTGRESQL;
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            if (within.sql(sql).query(Integer.class).single() > 0) {
                return;
            }
            assertThat(other.isDone()).as("done, and has not waited").isFalse();
            pause();
        }
        throw new AssertionError("nobody waits for this transaction");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
