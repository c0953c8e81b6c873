package org.practicereview.document.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.testing.ExampleFiles;
import org.practicereview.testing.FakeClamd;
import org.practicereview.testing.UnkindServer;

class ClamdTest {

    @Test
    void a_file_is_clean_or_infected_as_the_scanner_says() {
        try (FakeClamd clamd = new FakeClamd(1_000_000)) {
            assertThat(clamd.client().scan(file("x".repeat(200_000)))).isEqualTo(ScanState.CLEAN);
            assertThat(clamd.client().scan(file(FakeClamd.EICAR))).isEqualTo(ScanState.INFECTED);
        }
    }

    @Test
    void what_the_scanner_does_not_take_waits() {
        try (FakeClamd clamd = new FakeClamd(10)) {
            assertThat(clamd.client().scan(file("x".repeat(11)))).isEqualTo(ScanState.WAITING);
        }
    }

    @Test
    void where_nobody_listens_the_file_waits() {
        FakeClamd clamd = new FakeClamd(10);
        Clamd client = clamd.client();
        clamd.close();

        assertThat(client.scan(file("x"))).isEqualTo(ScanState.WAITING);
    }

    @ParameterizedTest
    @EnumSource(names = {"GONE", "SILENT", "TRICKLING", "NONSENSE"})
    void with_a_scanner_in_no_good_mood_the_file_waits_and_whoever_sent_it_does_not(UnkindServer.Mood mood)
            throws IOException {
        try (UnkindServer scanner = new UnkindServer(mood)) {
            Clamd client = new Clamd("localhost", scanner.port(), Duration.ofMillis(200));
            InputStream large = new ByteArrayInputStream(new byte[20_000_000]);

            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> client.scan(large)))
                    .isEqualTo(ScanState.WAITING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clamav", ":3310", "clamav:", "clamav:port"})
    void an_address_without_host_and_port_is_refused_at_start(String address) {
        assertThatThrownBy(() -> Clamd.at(address, Duration.ofSeconds(1))).hasMessageContaining("host:port");
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(ExampleFiles.text(text));
    }
}
