package org.practicereview.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How the service hashes; the other tests hash with less, see the test configuration. */
class PasswordHashingTest {

    private final PasswordEncoder encoder = new PasswordHashing().passwordEncoder();

    /** Made with Bouncy Castle 1.82. */
    private static final String OF_AN_EARLIER_VERSION =
            "{argon2id}$argon2id$v=19$m=19456,t=2,p=1$c2l4dGVlbiBieXRlcyBhYg"
                    + "$1f30idmHSRXrq8efMZZR7ehM7krc9BouB4eA3eP+UjU";

    @Test
    void a_password_of_an_earlier_version_of_the_library_still_counts() {
        assertThat(encoder.matches("a password of the tests", OF_AN_EARLIER_VERSION))
                .isTrue();
        assertThat(encoder.matches("another password", OF_AN_EARLIER_VERSION)).isFalse();
    }

    @Test
    void a_password_costs_whoever_tries_it_19_megabytes_twice() {
        String hash = encoder.encode("a password of the tests");

        assertThat(hash).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(encoder.matches("a password of the tests", hash)).isTrue();
        assertThat(encoder.matches("another password", hash)).isFalse();
    }
}
