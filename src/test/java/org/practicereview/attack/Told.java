package org.practicereview.attack;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody learns from an answer, apart from what they asked with and what is another each time. */
final class Told {

    /** Told besides the bytes, with the status. */
    private static final List<String> HEADERS =
            List.of("Content-Type", "Location", "ETag", "Allow", "Cache-Control", "Content-Disposition");

    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf|_author|_requestKey)\" value=\"[^\"]*\"");

    private Told() {}

    /** With what was asked for taken out, so that two answers can be compared. */
    static String of(Reply reply, List<String> asked) {
        String headers =
                HEADERS.stream().map(name -> name + ": " + reply.header(name)).collect(Collectors.joining("\n"));
        String all = reply.status() + "\n" + headers + "\n\n"
                + TOKEN.matcher(reply.text()).replaceAll("name=\"$1\"");
        for (String word : asked) {
            all = all.replace(word, "…");
        }
        return all;
    }

    static String difference(String one, String other) {
        List<String> lines = one.lines().toList();
        List<String> others = other.lines().toList();
        for (int i = 0; i < Math.max(lines.size(), others.size()); i++) {
            String line = i < lines.size() ? lines.get(i) : "";
            String otherLine = i < others.size() ? others.get(i) : "";
            if (!line.equals(otherLine)) {
                return "  one: " + cut(line) + "\n  other: " + cut(otherLine);
            }
        }
        return "";
    }

    private static String cut(String line) {
        String first = line.strip();
        return first.substring(0, Math.min(300, first.length()));
    }
}
