package org.practicereview.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with an answer, whatever was asked. */
final class Judge {

    /**
     * What only somebody who looks inside would know: packages, traces, SQL, tables and codes of the engine. Each is looked for
     * where its sign is there, which most answers have not: a page is looked through quicker than it was made.
     */
    private static final List<Inside> INSIDE = List.of(
            new Inside("org.", "org\\.(practicereview|springframework|camunda|apache|thymeleaf|postgresql|h2)\\b"),
            new Inside("java.", "\\bjava\\.(lang|util|sql|io)\\b"),
            new Inside("tools.jackson", "tools\\.jackson"),
            new Inside(".java:", "\\bat [a-z]\\w*(\\.\\w+)+\\("),
            new Inside("(Unknown Source)", "\\bat [a-z]\\w*(\\.\\w+)+\\("),
            new Inside("Exception", "[A-Z][a-z]+Exception\\b|PSQLException"),
            new Inside("jdbc:", "jdbc:"),
            new Inside("SQLSTATE", "SQLSTATE"),
            new Inside("ENGINE-", "ENGINE-\\d"),
            new Inside("ACT_", "\\bACT_(RU|HI|RE|GE|ID)_"),
            new Inside("insert into", "insert into [a-z]+_?[a-z_]* \\("),
            new Inside("INSERT INTO", "(?i:insert into [a-z]+_?[a-z_]* \\()"),
            new Inside("select ", "select [a-z.*_, ]+ from [a-z]+_[a-z]+"),
            new Inside("SELECT ", "(?i:select [a-z.*_, ]+ from [a-z]+_[a-z]+)"));

    /** Each is quoted, whatever it holds. */
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*+)\"");

    private static final Pattern FORMULA = Pattern.compile("(?s)\\s*[=+@\\-].*");

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
        String said = String.join("\n", reply.headers()) + "\n" + Readable.text(reply);
        INSIDE.stream()
                .flatMap(inside -> inside.in(said))
                .filter(told -> !shot.mentions(told))
                .findFirst()
                .ifPresent(told -> wrong.add("tells from inside: " + told));
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
        if (reply.header("Content-Type").startsWith("text/csv")) {
            formula(reply.text()).ifPresent(cell -> wrong.add("begins a formula: " + cell));
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

    /** The first cell that a spreadsheet would work out instead of showing it. */
    private static Optional<String> formula(String table) {
        return CELL.matcher(table)
                .results()
                .map(cell -> cell.group(1))
                .filter(cell -> FORMULA.matcher(cell).matches())
                .findFirst();
    }

    /** Something from inside, and the letters without which it is not there. */
    private record Inside(String sign, Pattern pattern) {

        Inside(String sign, String pattern) {
            this(sign, Pattern.compile(pattern));
        }

        Stream<String> in(String said) {
            return said.contains(sign) ? pattern.matcher(said).results().map(MatchResult::group) : Stream.empty();
        }
    }
}
