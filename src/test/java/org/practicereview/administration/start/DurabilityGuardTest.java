package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DurabilityGuardTest {

    @Test
    void a_database_that_keeps_its_word_is_welcome() {
        assertThatCode(() -> new DurabilityGuard().check(source(TestDatabase.postgresql())))
                .doesNotThrowAnyException();
        assertThatCode(() -> new DurabilityGuard().check(source(TestDatabase.h2())))
                .doesNotThrowAnyException();
    }

    @Test
    void a_postgresql_that_acknowledges_before_it_writes_is_refused() {
        DataSource source = source(TestDatabase.postgresql());
        JdbcClient.create(source)
                .sql(
                        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET synchronous_commit = off', current_database()); END $$")
                .update();

        assertThatThrownBy(() -> new DurabilityGuard().check(source))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("synchronous_commit is off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes"})
    void settings_of_the_whole_server_are_looked_at_too(String setting) throws IOException {
        try (var server = TestDatabase.serverWith(setting, "off")) {
            assertThatThrownBy(() -> new DurabilityGuard().check(server.getPostgresDatabase()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(setting + " is off");
        }
    }

    @Test
    void a_database_that_cannot_be_reached_is_named_as_the_reason() {
        assertThatThrownBy(() -> new DurabilityGuard()
                        .check(new DriverManagerDataSource("jdbc:postgresql://localhost:1/none", "nobody", "")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be reached");
    }

    private static DataSource source(TestDatabase database) {
        return new DriverManagerDataSource(database.url(), database.username(), database.password());
    }
}
