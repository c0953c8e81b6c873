package org.practicereview.administration.start;

import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the guards where nothing can pass them. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

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
