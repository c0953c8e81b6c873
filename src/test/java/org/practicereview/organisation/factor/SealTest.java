package org.practicereview.organisation.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final Seal seal = new Seal("a key of more than thirty-two letters");

    @Test
    void a_secret_is_kept_so_that_only_the_key_opens_it() {
        String kept = seal.close(PERSON, SECRET);

        assertThat(seal.open(PERSON, kept)).hasValue(SECRET);
        assertThat(kept).startsWith("aes-256-gcm:").isNotEqualTo(seal.close(PERSON, SECRET));
        assertThat(new Seal("another key of more than thirty-two letters").open(PERSON, kept))
                .isEmpty();
        assertThat(new Seal("").open(PERSON, kept)).isEmpty();
    }

    @Test
    void a_secret_that_was_moved_to_somebody_else_or_changed_is_not_opened() {
        String kept = seal.close(PERSON, SECRET);
        byte[] changed = Base64.getDecoder().decode(kept.substring(kept.indexOf(':') + 1));
        changed[changed.length - 1] ^= 1;

        assertThat(seal.open(UUID.randomUUID(), kept)).isEmpty();
        assertThat(seal.open(PERSON, "aes-256-gcm:" + Base64.getEncoder().encodeToString(changed)))
                .isEmpty();
    }

    @Test
    void without_a_key_it_is_kept_as_it_is_and_closed_once_there_is_one() {
        Seal without = new Seal("");
        String kept = without.close(PERSON, SECRET);

        assertThat(without.open(PERSON, kept)).hasValue(SECRET);
        assertThat(without.isToBeClosed(kept)).isFalse();
        assertThat(seal.isToBeClosed(kept)).isTrue();
        assertThat(seal.open(PERSON, kept)).hasValue(SECRET);
        assertThat(seal.isToBeClosed(seal.close(PERSON, SECRET))).isFalse();
    }

    @Test
    void a_key_that_could_be_guessed_is_refused_and_so_is_a_setting_that_is_none() {
        assertThatThrownBy(() -> new Seal("short")).hasMessageContaining("fewer than 32");
        assertThatThrownBy(() -> FactorWanted.of("sometimes")).hasMessageContaining("off, optional or required");
        assertThat(FactorWanted.of("false")).isEqualTo(FactorWanted.OFF);
        assertThat(FactorWanted.of(" Required ")).isEqualTo(FactorWanted.REQUIRED);
    }
}
