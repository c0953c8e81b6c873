package org.practicereview.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How the service hashes; the other tests hash with less, see the test configuration. */
class PasswordHashingTest {

    private final PasswordEncoder encoder = new PasswordHashing().passwordEncoder();

    @Test
    void a_password_costs_whoever_tries_it_19_megabytes_twice() {
        String hash = encoder.encode("a password of the tests");

        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.matches("a password of the tests", hash)).isTrue();
        assertThat(encoder.matches("another password", hash)).isFalse();
    }
}
