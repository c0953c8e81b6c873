package org.practicereview.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with an answer, whatever was asked. */
final class Judge {

    /** What only somebody who looks inside would know: packages, traces, SQL, tables and codes of the engine. */
    private static final Pattern INSIDE = Pattern.compile(
            "org\\.(practicereview|springframework|camunda|apache|thymeleaf|postgresql|h2)\\b|\\bjava\\.(lang|util|sql|io)\\b"
                    + "|tools\\.jackson|\\bat [a-z]\\w*(\\.\\w+)+\\(|[A-Z][a-z]+Exception\\b|jdbc:|SQLSTATE|PSQLException"
                    + "|ENGINE-\\d|\\bACT_(RU|HI|RE|GE|ID)_|(?i:insert into [a-z]+_?[a-z_]* \\(|select [a-z.*_, ]+ from [a-z]+_[a-z]+)");

    private final long slowest;

    Judge(long slowestMillis) {
        this.slowest = slowestMillis;
    }

    List<String> wrong(Shot shot, Reply reply) {
        List<String> wrong = new ArrayList<>();
        if (reply.status() == 0) {
            wrong.add("no answer");
            return wrong;
        }
        if (reply.status() >= 500 && !isNotForUs(shot, reply)) {
            wrong.add("failed with " + reply.status());
        }
        if (isSlow(reply)) {
            wrong.add("took " + reply.millis() + " ms");
        }
        String said = String.join("\n", reply.headers()) + "\n" + text(reply);
        Matcher inside = INSIDE.matcher(said);
        while (inside.find()) {
            if (!shot.mentions(inside.group())) {
                wrong.add("tells from inside: " + inside.group());
                break;
            }
        }
        for (String name : Scene.PLANTED) {
            if (said.contains(name) && !shot.mentions(name)) {
                wrong.add("tells of the other area: " + name);
            }
        }
        if (said.contains(Hostile.WORKED_OUT) && !shot.mentions(Hostile.WORKED_OUT)) {
            wrong.add("worked out an expression");
        }
        if (reply.isHtml()) {
            Hostile.RAW_MARKUP.stream().filter(said::contains).forEach(raw -> wrong.add("repeats markup: " + raw));
        }
        if (!reply.header("Set-Cookie").isEmpty() && reply.header("Set-Cookie").startsWith("planted")) {
            wrong.add("sets a cookie of somebody else");
        }
        // Whoever names another host in a header of their own is led there themselves, and nobody else
        boolean ownHeader = shot.headers().stream().anyMatch(line -> line.contains("evil.example"));
        if (reply.header("Location").matches("(https?:)?//evil\\.example.*") && !ownHeader) {
            wrong.add("leads elsewhere: " + reply.header("Location"));
        }
        return wrong;
    }

    /**
     * The one answer above 500 that is the client's fault: a body in a coding nobody knows (RFC 9112, section 6.1), or a
     * method for proxies (RFC 9110, section 9.1). The server says it before anything of ours is asked.
     */
    private static boolean isNotForUs(Shot shot, Reply reply) {
        return reply.status() == 501
                && (shot.has("Transfer-Encoding") || shot.method().equals("CONNECT"));
    }

    boolean isSlow(Reply reply) {
        return reply.millis() > slowest;
    }

    /** Pictures and files are bytes; looked through all the same. */
    private static String text(Reply reply) {
        return reply.header("Content-Type").startsWith("text/")
                        || reply.header("Content-Type").contains("json")
                ? reply.text()
                : new String(reply.body(), StandardCharsets.ISO_8859_1);
    }
}
