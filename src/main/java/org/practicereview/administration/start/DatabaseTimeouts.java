package org.practicereview.administration.start;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

/**
 * Gives up on a PostgreSQL that does not answer; its driver waits for ever by default.
 *
 * <p>Not in the configuration file: H2 refuses settings it does not know, and the same file serves both. What the
 * address itself says goes before these.
 */
class DatabaseTimeouts implements BeanPostProcessor {

    private final Environment environment;

    DatabaseTimeouts(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource source
                && source.getJdbcUrl() != null
                && new DatabaseAddress(source.getJdbcUrl()).isPostgreSql()) {
            source.addDataSourceProperty("connectTimeout", seconds("connect-timeout", Duration.ofSeconds(5)));
            source.addDataSourceProperty("socketTimeout", seconds("socket-timeout", Duration.ofSeconds(30)));
            source.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return bean;
    }

    /** The driver wants whole seconds. */
    private String seconds(String setting, Duration otherwise) {
        return String.valueOf(environment
                .getProperty("practice-review.database." + setting, Duration.class, otherwise)
                .toSeconds());
    }
}
