package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long there is stands in the tables; the start page says it for today. */
@WebTest
class StartPageTest {

    private final WebTestService.StoppedClock clock;
    private final int port;

    StartPageTest(WebTestService.StoppedClock clock, @LocalServerPort int port) {
        this.clock = clock;
        this.port = port;
    }

    @AfterEach
    void now() {
        clock.now = WebTestService.StoppedClock.START;
    }

    @Test
    void it_says_how_long_there_is_by_the_rules_of_today() {
        assertThat(page())
                .contains(
                        "notify the Panel within 5 working days</li>",
                        "prepare a rapid review and send it within 15 working days</li>");
    }

    @Test
    void it_says_no_number_where_the_rules_of_the_day_have_none() {
        clock.now = Instant.parse("2014-06-02T08:00:00Z");

        assertThat(page()).contains("notify the Panel</li>", "prepare a rapid review and send it</li>");
    }

    private String page() {
        return new Visitor(port).get("/").asString().replaceAll("\\s+", " ");
    }
}
