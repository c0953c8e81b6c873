package org.practicereview.organisation.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every 30 seconds (RFC 6238 with what every app for it knows: HMAC-SHA-1). A code of the
 * step before or after counts, too: clocks of phones are not exact, and people type slowly.
 */
final class TimeCodes {

    private static final String ALGORITHM = "HmacSHA1";
    private static final int SECONDS = 30;
    private static final int DRIFT = 1;
    private static final int SIX_DIGITS = 1_000_000;

    private TimeCodes() {}

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), (long) SECONDS);
    }

    /** The step whose code was typed, where it is near enough and after the last one that was used. */
    static OptionalLong step(byte[] secret, String typed, Instant now, long lastUsed) {
        long current = stepAt(now);
        byte[] digits = typed.getBytes(StandardCharsets.UTF_8);
        // each is looked at, whatever came before: how long it takes tells nothing
        return LongStream.rangeClosed(current - DRIFT, current + DRIFT)
                .filter(step -> MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), digits)
                        && step > lastUsed)
                .max();
    }

    /** The code of a step (RFC 4226, 5.3). */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % SIX_DIGITS);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
