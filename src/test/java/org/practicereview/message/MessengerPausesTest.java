package org.practicereview.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessengerPausesTest {

    @ParameterizedTest(name = "after {0} tries the messenger waits {1}")
    @CsvSource({
        "0, PT1M",
        "1, PT2M",
        "2, PT4M",
        "3, PT8M",
        "8, PT4H16M",
        "9, PT6H",
        "10, PT6H",
        "63, PT6H",
        "64, PT6H",
        "2147483647, PT6H"
    })
    void the_pause_doubles_and_is_never_longer_than_six_hours(int attempts, Duration pause) {
        assertThat(Messenger.pauseAfter(attempts)).isEqualTo(pause);
    }
}
