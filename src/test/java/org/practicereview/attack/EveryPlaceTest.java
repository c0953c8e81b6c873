package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every operation of the API and every form, every place of each, every identifier of another area: once, in a fixed order. */
@Tag("attack")
@IntegrationTest
class EveryPlaceTest {

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    EveryPlace everyPlace;

    @BeforeEach
    void people_and_cases() throws IOException {
        scene.set(true, port);
    }

    @Test
    void an_identifier_of_another_area_is_nothing_in_any_place_and_changes_nothing_there() throws IOException {
        EveryPlace.Result result = everyPlace.run("every-place", scene.attackers(), true, port);

        assertThat(result.findings()).isEmpty();
        assertThat(result.requests()).isGreaterThan(300);
        assertThat(result.inside())
                .as("requests whose question somebody was let in to")
                .isGreaterThan(result.requests() / 2);
    }
}
