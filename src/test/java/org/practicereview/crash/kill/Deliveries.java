package org.practicereview.crash.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often each message left, by the log of the service: the files do not tell, since the postbox writes over one of the same
 * name. A message is for one recipient. The service sends one after the other, each in a transaction of its own: whoever is killed
 * between sending and the commit sends that one message again, and no other.
 */
final class Deliveries {

    private static final Pattern LEFT = Pattern.compile("message ([0-9a-f-]{36}) left for ");

    private Deliveries() {}

    /**
     * What should not be.
     *
     * @param left the messages that left; the log may tell of others, too
     * @param kills how often the service or its database was killed: each may have had one message in flight
     */
    static List<String> findings(Path log, Set<String> left, int kills) throws IOException {
        Map<String, Integer> times = new HashMap<>();
        try (var lines = Files.lines(log)) {
            lines.map(LEFT::matcher)
                    .flatMap(Matcher::results)
                    .map((MatchResult found) -> found.group(1))
                    .filter(left::contains)
                    .forEach(id -> times.merge(id, 1, Integer::sum));
        }
        int again = times.values().stream().mapToInt(count -> count - 1).sum();
        List<String> findings = new ArrayList<>();
        if (again > kills) {
            findings.add(again + " messages left again, after " + kills + " kills");
        }
        if (left.size() - times.size() > kills) {
            findings.add("the log does not tell of " + (left.size() - times.size()) + " messages that left");
        }
        return findings;
    }
}
