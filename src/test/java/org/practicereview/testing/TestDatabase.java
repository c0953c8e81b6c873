package org.practicereview.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty database for a test.
 *
 * @param url the JDBC address
 * @param username who signs in
 * @param password nothing secret: the database ends with the JVM
 */
public record TestDatabase(String url, String username, String password) {

    private static final String SERVICE = "practice_review";

    /** The one chosen by the system property {@code test.database}. */
    public static TestDatabase chosen() {
        String chosen = System.getProperty("test.database", "h2");
        return switch (chosen) {
            case "h2" -> h2();
            case "postgresql" -> postgresql();
            default -> throw new IllegalArgumentException("test.database is h2 or postgresql, not " + chosen);
        };
    }

    public static TestDatabase h2() {
        // Whoever comes second waits longer than elsewhere: several JVMs of tests share the machine
        return new TestDatabase(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256;LOCK_TIMEOUT=15000",
                "sa",
                "");
    }

    /**
     * A new database on the one PostgreSQL of this JVM, which is started by the first call. As {@code deploy/database-user.sh}
     * leaves it: its owner may make roles and is no superuser.
     */
    public static TestDatabase postgresql() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        onTheServer("CREATE DATABASE " + name + " OWNER " + SERVICE);
        return new TestDatabase(Server.RUNNING.getJdbcUrl(SERVICE, name), SERVICE, "none");
    }

    /** The same database as whoever may do everything on its server. */
    public TestDatabase asSuperuser() {
        return new TestDatabase(url.replace("user=" + SERVICE, "user=postgres"), "postgres", "postgres");
    }

    private static void onTheServer(String statement) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement made = connection.createStatement()) {
            made.execute(statement);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How a context is told about it. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", username,
                "spring.datasource.password", password);
    }

    /** Asked by a test that has no service running in its own JVM. */
    public JdbcClient client() {
        return JdbcClient.create(new DriverManagerDataSource(url, username, password));
    }

    /** Gives each context a database of its own. */
    static class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(chosen().properties()).applyTo(context);
        }
    }

    /** A PostgreSQL of its own for a test that stops it or misconfigures it; the caller closes it. */
    public static EmbeddedPostgres serverWith(String setting, String value) {
        try {
            // The three are switched off for tests by this library, and refused at start by the service
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig(setting, value)
                    .start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = serverWith("max_connections", "200");

        static {
            onTheServer("CREATE ROLE " + SERVICE + " LOGIN CREATEROLE PASSWORD 'none'");
        }
    }
}
