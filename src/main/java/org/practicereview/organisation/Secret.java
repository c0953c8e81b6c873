package org.practicereview.organisation;

import java.security.SecureRandom;
import java.util.Base64;
import org.practicereview.hash.Sha256;

/** Random secrets of 256 bits: given away once, kept only as their SHA-256, which needs no salt at that length. */
public final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Secret() {}

    public static String random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    public static String hash(String secret) {
        return Sha256.of(secret);
    }
}
