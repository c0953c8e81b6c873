package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** References, numbers of tasks and dates, people and names of another area, in any parameter and any field of a body. */
@IntegrationTest
class OthersWordsTest {

    @LocalServerPort
    int port;

    @Autowired
    OthersWords words;

    @Tag("once")
    @Test
    void what_belongs_to_another_area_is_answered_like_what_never_was() throws IOException {
        assertThat(words.run("words-of-others-share", Settings.seedOfTheBuild(), 60, false, port))
                .isEmpty();
    }

    @Tag("attack")
    @Test
    void in_thousands_of_places_as_well() throws IOException {
        assertThat(words.run("words-of-others", Settings.seed(), Settings.number("places", 6_000), true, port))
                .isEmpty();
    }
}
