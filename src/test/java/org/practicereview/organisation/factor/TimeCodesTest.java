package org.practicereview.organisation.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 6238 (appendix B) and RFC 4648 (section 10), and which codes count. */
class TimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void the_codes_are_those_of_the_standard(long second, String code) {
        long step = TimeCodes.stepAt(Instant.ofEpochSecond(second));

        assertThat(TimeCodes.code(SECRET, step)).isEqualTo(code);
    }

    @Test
    void a_code_counts_one_step_early_or_late_and_no_more() {
        long current = TimeCodes.stepAt(NOW);

        for (long near = current - 1; near <= current + 1; near++) {
            assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, near), NOW, 0))
                    .hasValue(near);
        }
        for (long far : new long[] {current - 2, current + 2}) {
            assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, far), NOW, 0))
                    .isEmpty();
        }
        assertThat(TimeCodes.step(SECRET, "", NOW, 0)).isEmpty();
        assertThat(TimeCodes.step(SECRET, "81804", NOW, 0)).isEmpty();
    }

    @Test
    void a_code_counts_once_and_none_before_it() {
        long current = TimeCodes.stepAt(NOW);

        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, current), NOW, current))
                .isEmpty();
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, current - 1), NOW, current))
                .isEmpty();
        assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, current + 1), NOW, current))
                .hasValue(current + 1);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void secrets_are_written_as_the_standard_says(String bytes, String letters) {
        assertThat(Base32.of(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
    }

    @Test
    void an_app_reads_whose_secret_it_is_and_a_log_does_not() {
        FactorSecret secret = new FactorSecret("MZXW6YTBOI", "ada@example.org");

        assertThat(secret.inGroups()).isEqualTo("MZXW 6YTB OI");
        assertThat(secret.address("Practice Review"))
                .isEqualTo("otpauth://totp/Practice%20Review:ada%40example.org?secret=MZXW6YTBOI"
                        + "&issuer=Practice%20Review&algorithm=SHA1&digits=6&period=30");
        assertThat(secret).asString().doesNotContain("MZXW6YTBOI", "ada");
    }
}
