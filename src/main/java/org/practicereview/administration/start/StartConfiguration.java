package org.practicereview.administration.start;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Puts the guards where nothing can pass them. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    /** For one turn. Less than the engine keeps a job for whoever runs it, which it counts from when it gave the job out. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    static DatabaseAddressGuard databaseAddressGuard(Environment environment) {
        return new DatabaseAddressGuard(environment);
    }

    @Bean
    static DatabaseTimeouts databaseTimeouts(Environment environment) {
        return new DatabaseTimeouts(environment);
    }

    @Bean
    UnhurriedMigrations unhurriedMigrations() {
        return new UnhurriedMigrations();
    }

    /** Takes the place of the framework's own, which is right for every other database. */
    @Bean
    @Conditional(H2InFiles.class)
    JdbcTransactionManager transactionManager(
            DataSource dataSource, ObjectProvider<TransactionManagerCustomizers> customizers) {
        var manager = new OneWriterAtATime(dataSource, PATIENCE);
        customizers.ifAvailable(settings -> settings.customize(manager));
        return manager;
    }

    /** Asked before the first table is made. */
    @Bean
    FlywayMigrationStrategy migrateOnlyWhatKeepsItsWord(DataSource dataSource) {
        return flyway -> {
            new DurabilityGuard().check(dataSource);
            new SuperuserWarning().check(dataSource);
            flyway.migrate();
        };
    }
}
