package org.practicereview.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * When the last test of this JVM ended, looks for {@link PlantedNames} in the database that all of them filled, and writes
 * down what it found. The end of a JVM fails no build: {@code NamesAfterwardsTest}, which runs last, reads it.
 */
class NamesAtTheEnd implements BeforeAllCallback {

    private static final Path FOLDER = Path.of("target/planted-names");

    @Override
    public void beforeAll(ExtensionContext test) {
        JdbcClient database = SpringExtension.getApplicationContext(test).getBean(JdbcClient.class);
        test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(NamesAtTheEnd.class))
                .computeIfAbsent(Look.class, key -> new Look(database));
    }

    private record Look(JdbcClient database) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.createDirectories(FOLDER);
            Files.write(
                    FOLDER.resolve("of-process-" + ProcessHandle.current().pid() + ".txt"),
                    PlantedNames.found(database));
        }
    }
}
