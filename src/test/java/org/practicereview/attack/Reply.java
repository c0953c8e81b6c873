package org.practicereview.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What was answered.
 *
 * @param status 0 where the connection ended without an answer
 */
record Reply(int status, List<String> headers, byte[] body, long nanos) {

    static Reply none(long nanos) {
        return new Reply(0, List.of(), new byte[0], nanos);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    String header(String name) {
        String begin = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
                .map(line -> line.substring(begin.length()).strip())
                .findFirst()
                .orElse("");
    }

    boolean isHtml() {
        return header("Content-Type").startsWith("text/html");
    }

    /** The client asked for something that it did not get. */
    boolean isRefusal() {
        return status >= 400 && status < 500;
    }

    long millis() {
        return nanos / 1_000_000;
    }
}
