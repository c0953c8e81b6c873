package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Lists, counts, searches, exports and feeds are the same byte for byte before and after another area prepares a case, and
 * for everybody of an area after it was notified: a number that grows by one tells as much as a name.
 */
@IntegrationTest
class AnotherAreasCaseTest {

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    AnotherCase anotherCase;

    @BeforeEach
    void people_and_cases() throws IOException {
        scene.set(false, port);
    }

    /** What machines, searches, copies and the feed are told: all pages take half a minute the first time. */
    @Tag("once")
    @Test
    void the_api_tells_a_manager_nothing_of_it() throws IOException {
        assertThat(anotherCase.told(
                        List.of(Role.PARTNERSHIP_BUSINESS_MANAGER.name()), anotherCase.addressesOfMachines(), port))
                .isEmpty();
    }

    @Tag("attack")
    @Test
    void nobody_at_all_is_told_of_it() throws IOException {
        scene.set(true, port);
        // Whom other attacks signed out is signed in again: strangers are told nothing anyway
        scene.letIn(true, port);
        List<String> told = anotherCase.told(scene.attackers(), anotherCase.addresses(), port);
        Reports.write("another-case", Map.of("people", scene.attackers().size(), "findings", told.size()), told);

        assertThat(told).isEmpty();
    }
}
