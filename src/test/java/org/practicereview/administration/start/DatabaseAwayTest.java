package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.testing.DefaultSettings;
import org.practicereview.testing.TestDatabase;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** A database that is away or hangs is noticed in seconds, with the settings the service has by default. */
class DatabaseAwayTest {

    @Test
    void nobody_waits_longer_than_five_seconds_for_a_database_that_is_away() throws Exception {
        try (var server = TestDatabase.serverWith("max_connections", "20");
                var pool = pool(server.getJdbcUrl("postgres", "postgres"), DefaultSettings.environment())) {
            query(pool);

            server.close();

            // A connection used a moment ago is handed out without another look, and fails at once
            assertThatThrownBy(() -> query(pool)).isInstanceOf(SQLException.class);
            long before = System.nanoTime();
            assertThatThrownBy(() -> query(pool)).isInstanceOf(SQLTransientConnectionException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(7));
        }
    }

    @Test
    void a_statement_that_hangs_is_given_up() throws SQLException {
        var impatient = DefaultSettings.environment();
        impatient
                .getPropertySources()
                .addFirst(new MapPropertySource("impatient", Map.of("practice-review.database.socket-timeout", "1s")));
        try (var pool = pool(TestDatabase.postgresql().url(), impatient);
                var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            long before = System.nanoTime();

            assertThatThrownBy(() -> statement.execute("SELECT pg_sleep(10)")).isInstanceOf(SQLException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void by_default_a_statement_may_take_half_a_minute_and_h2_is_left_alone() throws IOException {
        try (var postgresql = new HikariDataSource();
                var h2 = new HikariDataSource()) {
            postgresql.setJdbcUrl("jdbc:postgresql://localhost/any");
            h2.setJdbcUrl("jdbc:h2:mem:any");
            var timeouts = new DatabaseTimeouts(DefaultSettings.environment());

            timeouts.postProcessBeforeInitialization(postgresql, "dataSource");
            timeouts.postProcessBeforeInitialization(h2, "dataSource");

            assertThat(postgresql.getDataSourceProperties())
                    .containsEntry("socketTimeout", "30")
                    .containsEntry("connectTimeout", "5");
            assertThat(h2.getDataSourceProperties()).isEmpty();
        }
    }

    @Test
    void an_embedded_database_that_closed_itself_is_opened_again(@TempDir Path folder) throws SQLException {
        try (var pool = DefaultSettings.pool()) {
            pool.setJdbcUrl(DefaultSettings.databaseUrl().replace("./data/", folder + "/"));
            pool.setUsername("sa");
            query(pool);

            // as it does when its disk is full; every connection of the pool goes with it
            assertThatThrownBy(() -> execute(pool, "SHUTDOWN IMMEDIATELY")).isInstanceOf(SQLException.class);

            query(pool);
        }
    }

    private static void query(HikariDataSource pool) throws SQLException {
        execute(pool, "SELECT 1");
    }

    private static void execute(HikariDataSource pool, String sql) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static HikariDataSource pool(String url, Environment environment) {
        var pool = DefaultSettings.pool();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        new DatabaseTimeouts(environment).postProcessBeforeInitialization(pool, "dataSource");
        return pool;
    }
}
