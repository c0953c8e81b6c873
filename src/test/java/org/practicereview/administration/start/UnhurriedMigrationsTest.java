package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.TestDatabase;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

class UnhurriedMigrationsTest {

    @Test
    void a_migration_may_take_longer_than_anything_else_waits_for_the_database() {
        TestDatabase database = TestDatabase.postgresql();
        try (HikariDataSource impatient = new HikariDataSource()) {
            impatient.setJdbcUrl(database.url());
            impatient.setUsername(database.username());
            impatient.setPassword(database.password());
            impatient.setMaximumPoolSize(2);
            impatient.addDataSourceProperty("socketTimeout", "1");

            var migrated = Flyway.configure()
                    .dataSource(impatient)
                    .locations("classpath:slow-migration")
                    .callbacks(new UnhurriedMigrations())
                    .load()
                    .migrate();

            assertThat(migrated.migrationsExecuted).isEqualTo(1);
            assertThatThrownBy(() -> JdbcClient.create(impatient)
                            .sql("select 1 from pg_sleep(2)")
                            .query(Integer.class)
                            .single())
                    .as("everything else still gives up")
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }
    }
}
