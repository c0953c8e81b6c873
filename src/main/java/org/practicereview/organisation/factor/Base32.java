package org.practicereview.organisation.factor;

/** Letters and digits that people can copy by hand (RFC 4648, 6), as apps that make codes want a secret. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** The bytes as base 32 (RFC 4648), without padding. */
    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (byte one : bytes) {
            waiting = (waiting << Byte.SIZE) | (one & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET.charAt((waiting >> bits) & 0x1f));
            }
            waiting &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((waiting << (BITS - bits)) & 0x1f));
        }
        return text.toString();
    }
}
