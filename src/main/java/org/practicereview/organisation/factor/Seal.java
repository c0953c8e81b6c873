package org.practicereview.organisation.factor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts the secrets of second factors with a key that only the settings know (AES-256-GCM), so that a copy of the database
 * does not hold them. Each is bound to its person: moved to another it cannot be opened. Without a key they are kept as they are.
 */
@Component
class Seal {

    static final String SETTING = "practice-review.second-factor-key";

    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);

    private static final String ENCRYPTED = "aes-256-gcm:";
    private static final String OPEN = "plain:";
    private static final int SHORTEST = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable SecretKeySpec key;

    Seal(@Value("${" + SETTING + ":}") String setting) {
        if (!setting.isEmpty() && setting.length() < SHORTEST) {
            throw new IllegalArgumentException(SETTING + " has fewer than " + SHORTEST + " characters");
        }
        this.key = setting.isEmpty() ? null : new SecretKeySpec(sha256(setting), "AES");
    }

    /** The secret of that person as it is kept: encrypted where there is a key. */
    String close(UUID person, byte[] secret) {
        if (key == null) {
            return OPEN + Base64.getEncoder().encodeToString(secret);
        }
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, key, person, nonce, secret)
                .orElseThrow(() -> new IllegalStateException("a secret could not be encrypted"));
        byte[] whole = Arrays.copyOf(nonce, nonce.length + closed.length);
        System.arraycopy(closed, 0, whole, nonce.length, closed.length);
        return ENCRYPTED + Base64.getEncoder().encodeToString(whole);
    }

    /** The secret; nothing where it was closed with another key, or for somebody else. */
    Optional<byte[]> open(UUID person, String kept) {
        if (kept.startsWith(OPEN)) {
            return Optional.of(Base64.getDecoder().decode(kept.substring(OPEN.length())));
        }
        byte[] whole = Base64.getDecoder().decode(kept.substring(ENCRYPTED.length()));
        Optional<byte[]> secret = Optional.ofNullable(key)
                .flatMap(known -> run(
                        Cipher.DECRYPT_MODE,
                        known,
                        person,
                        Arrays.copyOf(whole, NONCE_BYTES),
                        Arrays.copyOfRange(whole, NONCE_BYTES, whole.length)));
        if (secret.isEmpty()) {
            LOG.error("the second factor of {} cannot be read: {} is not the one it was kept with", person, SETTING);
        }
        return secret;
    }

    /** Whether there is a key now, and that one was kept before there was. */
    boolean isToBeClosed(String kept) {
        return key != null && kept.startsWith(OPEN);
    }

    private static Optional<byte[]> run(int mode, SecretKeySpec key, UUID person, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(person.toString().getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(input));
        } catch (GeneralSecurityException anotherKeyOrChanged) {
            return Optional.empty();
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
