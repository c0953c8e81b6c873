package org.practicereview.organisation.factor;

import java.io.ByteArrayOutputStream;
import java.time.Clock;

/** What shows somebody's codes: knows the secret as it was shown, and the time. */
public final class Phone {

    private final byte[] secret;
    private final Clock clock;

    public Phone(String letters, Clock clock) {
        this.secret = decoded(letters.replace(" ", ""));
        this.clock = clock;
    }

    /** What it shows now. */
    public String code() {
        return code(0);
    }

    /** What a phone shows whose clock is wrong by so many steps. */
    public String code(int steps) {
        return TimeCodes.code(secret, TimeCodes.stepAt(clock.instant()) + steps);
    }

    private static byte[] decoded(String letters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int waiting = 0;
        int bits = 0;
        for (char letter : letters.toCharArray()) {
            waiting = waiting << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(waiting >> bits & 0xff);
                waiting &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
