package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that once went wrong, or would easily, are sent again in every build. */
@IntegrationTest
class KeptRequestsTest {

    private static final Path KEPT = Path.of("src/test/resources/attack");

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient database;

    @Autowired
    Statements statements;

    @Test
    void none_of_them_goes_wrong_again() throws Exception {
        scene.set(false, port);
        List<Path> files = files();
        List<String> findings;
        try (Wire wire = new Wire(port);
                Rows rows = new Rows(database, statements)) {
            Campaign campaign = new Campaign("kept-requests", scene, new Judge(15_000), rows, port);
            for (Path file : files) {
                campaign.fireAlone(scene.fromKeeping(Shot.read(Files.readString(file))), wire);
            }
            findings = campaign.findings();
        }

        assertThat(files).isNotEmpty();
        assertThat(findings).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
