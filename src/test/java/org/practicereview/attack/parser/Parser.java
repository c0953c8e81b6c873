package org.practicereview.attack.parser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Something of the service that reads what strangers write.
 *
 * @param name of its folder of kept inputs
 * @param reads throws whatever is not an answer: refusals that are meant are swallowed inside
 */
public record Parser(String name, Consumer<byte[]> reads) {

    /** One that reads text. */
    public static Parser ofText(String name, Consumer<String> reads) {
        return new Parser(name, bytes -> reads.accept(text(bytes)));
    }

    /** UTF-8; after a first octet of zero two octets a letter, so that halves of letters come too, as JSON can hold them. */
    private static String text(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == 0
                ? new String(Arrays.copyOfRange(bytes, 1, bytes.length), StandardCharsets.UTF_16BE)
                : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Does it, and does not mind refusals of those kinds. */
    @SafeVarargs
    public static void mayRefuse(Runnable reads, Class<? extends RuntimeException>... refusals) {
        try {
            reads.run();
        } catch (RuntimeException refused) {
            if (Arrays.stream(refusals).noneMatch(refusal -> refusal.isInstance(refused))) {
                throw refused;
            }
        }
    }

    /** What must hold of every answer. */
    public static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
