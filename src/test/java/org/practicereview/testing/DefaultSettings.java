package org.practicereview.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** What {@code application.yaml} says, for tests of the defaults themselves; nothing overrides it. */
public final class DefaultSettings {

    private DefaultSettings() {}

    public static ConfigurableEnvironment environment() {
        var environment = new StandardEnvironment();
        environment.setConversionService(new ApplicationConversionService());
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        try {
            new YamlPropertySourceLoader()
                    .load("application", new ClassPathResource("application.yaml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return environment;
    }

    public static String databaseUrl() {
        return environment().getRequiredProperty("spring.datasource.url");
    }

    /** A connection pool as the service has it, without an address. */
    public static HikariDataSource pool() {
        var pool = new HikariDataSource();
        Binder.get(environment()).bind("spring.datasource.hikari", Bindable.ofInstance(pool));
        return pool;
    }
}
