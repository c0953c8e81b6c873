package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A case of another area and one that was never given are refused in the same bytes and with the same questions to the database,
 * on every route about a case and to everybody.
 */
@Tag("attack")
@IntegrationTest
class SameRefusalTest {

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    SameRefusals refusals;

    @BeforeEach
    void a_foreign_case() throws IOException {
        scene.set(true, port);
        // Whom other attacks signed out is signed in again
        scene.letIn(true, port);
    }

    @Test
    void the_answer_is_the_same_whether_the_case_exists_or_not() throws Exception {
        List<String> different = refusals.inBytes(scene.attackers(), port);
        int routes = refusals.routes().size();
        Reports.write("same-refusals", Map.of("routes", routes, "different", different.size()), different);

        assertThat(routes).isGreaterThan(100);
        assertThat(different).isEmpty();
    }

    /** What takes the same questions to the database takes the same time: this says so on a machine that is busy, too. */
    @Test
    void the_database_is_asked_the_same_whether_the_case_exists_or_not() throws Exception {
        List<String> different = refusals.inStatements(scene.attackers(), port);
        int pairs = refusals.routes().size() * scene.attackers().size();
        Reports.write(
                "questions-of-refusals", Map.of("requests in pairs", pairs, "different", different.size()), different);

        assertThat(different).isEmpty();
    }
}
