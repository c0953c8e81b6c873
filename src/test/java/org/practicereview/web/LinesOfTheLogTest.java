package org.practicereview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.testing.Visitor;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each entry is written by the console's own settings, as an operator reads it. */
@WebTest
@ExtendWith(OutputCaptureExtension.class)
class LinesOfTheLogTest {

    private static final String FORGED = "2026-11-23T10:00:00.000Z  INFO [main] practice-review.security : SIGNED_IN";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    @Test
    void an_entry_of_one_line_is_that_line() {
        assertThat(written("Ready", null)).singleElement().asString().endsWith(": Ready");
    }

    @Test
    void a_line_break_in_what_is_logged_begins_no_line_that_could_pass_for_an_entry() {
        assertThat(written("Refused\n" + FORGED + "\r\n" + FORGED + "\r" + FORGED, null))
                .hasSize(4)
                .filteredOn(line -> line.contains(FORGED))
                .hasSize(3)
                .allMatch(line -> line.startsWith("    | "));
    }

    @Test
    void nor_does_one_in_the_text_of_an_exception() {
        assertThat(written("Failed", new IllegalStateException("typed\n" + FORGED)))
                .filteredOn(line -> line.contains(FORGED) || line.contains("\tat "))
                .hasSizeGreaterThan(1)
                .allMatch(line -> line.startsWith("    | "));
    }

    /** They write targets, cookies, parameters and paths as they were sent, and names may be in them. */
    @ParameterizedTest
    @CsvSource({
        "org.apache.coyote.http11.Http11Processor, INFO",
        "org.apache.tomcat.util.http.Parameters,   INFO",
        "org.apache.tomcat.util.http.parser.Cookie, INFO",
        "org.springframework.web.servlet.PageNotFound, WARN"
    })
    void what_quotes_a_request_is_not_written(String logger, String level) {
        assertThat(((Logger) LoggerFactory.getLogger(logger)).isEnabledFor(Level.valueOf(level)))
                .isFalse();
    }

    @Test
    void a_field_whose_name_breaks_lines_is_neither_shown_nor_logged(
            CapturedOutput output, @Autowired TestPeople people, @LocalServerPort int port) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(people.notifier().username(), TestPeople.PASSWORD);
        visitor.get("/visit");
        visitor.post("/refused/stale", "x\nplanted", "a long account")
                .then()
                .statusCode(412)
                .body(containsString("Somebody else was faster"))
                .body(not(containsString("planted")));
        assertThat(output).doesNotContain("planted");
    }

    private List<String> written(String message, Throwable thrown) {
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>) root.getAppender("CONSOLE");
        byte[] entry = console.getEncoder()
                .encode(new LoggingEvent("a test", root, Level.INFO, message, thrown, new Object[0]));
        return new String(entry, StandardCharsets.UTF_8).lines().toList();
    }
}
