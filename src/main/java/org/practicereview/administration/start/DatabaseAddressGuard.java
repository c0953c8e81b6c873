package org.practicereview.administration.start;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start where the address of the database alone shows a mistake; before any bean exists, so before anything
 * is written.
 */
class DatabaseAddressGuard implements BeanFactoryPostProcessor {

    static final String SWITCH = "practice-review.allow-embedded-database";

    private static final String USE_POSTGRESQL = """
            Name a PostgreSQL database in the environment:
                SPRING_DATASOURCE_URL=jdbc:postgresql://HOST:5432/DATABASE
                SPRING_DATASOURCE_USERNAME=...
                SPRING_DATASOURCE_PASSWORD=...
            For a trial without real cases the embedded database can be allowed with %s=true \
            (in the environment: PRACTICEREVIEW_ALLOWEMBEDDEDDATABASE=true). \
            For the demonstration use the profile "demo".""".formatted(SWITCH);

    private final Environment environment;

    DatabaseAddressGuard(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        check();
    }

    void check() {
        var address = new DatabaseAddress(environment.getProperty("spring.datasource.url", ""));
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        if (demo && !address.isLocal()) {
            throw new StartRefused(
                    "The profile \"demo\" fills the database with invented cases and open accounts, and this database"
                            + " is not on this machine.",
                    "Leave the profile \"demo\" out, or use it with the embedded database or one on localhost.");
        }
        if (!demo && address.isH2() && !environment.getProperty(SWITCH, Boolean.class, false)) {
            throw new StartRefused("The embedded database H2 is not meant for real cases.", USE_POSTGRESQL);
        }
        if (address.isInFiles() && !address.writesBeforeItAcknowledges()) {
            throw new StartRefused(
                    "Without WRITE_DELAY=0 in its address H2 loses cases it has acknowledged when the power fails.",
                    "Add ;WRITE_DELAY=0 to the address of the database.");
        }
        if (address.isInFiles() && address.isSharedByProcesses()) {
            throw new StartRefused(
                    "Files of H2 belong to one process: two that write at the same time can leave half of what they do.",
                    "Take AUTO_SERVER out of the address of the database, or use PostgreSQL.");
        }
    }
}
