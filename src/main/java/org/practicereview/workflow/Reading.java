package org.practicereview.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.hash.Sha256;

/**
 * What there is to read before something is sent, so that what changes while the page is open is not sent unread. Carried by
 * the page as hashes: it says which entries were seen, and nothing of what was in them.
 */
public final class Reading {

    private static final int LENGTH = 12;

    private Reading() {}

    /** The entries, each as two hashes: of its name, and of what it says. */
    public static String of(List<Facts> toRead) {
        return String.join(" ", entries(toRead).keySet());
    }

    /** What is there now and was not seen so, in words, and how much that was seen is gone; nothing where it is not known what was seen. */
    public static List<String> changes(String seen, List<Facts> toRead) {
        if (seen.isBlank()) {
            return List.of();
        }
        Set<String> before = Arrays.stream(seen.split(" ")).collect(Collectors.toSet());
        Set<String> namesBefore = names(before);
        Map<String, String> now = entries(toRead);
        List<String> changes = new ArrayList<>();
        now.forEach((entry, name) -> {
            if (!before.contains(entry)) {
                changes.add((namesBefore.contains(nameOf(entry)) ? "Changed: " : "New: ") + name);
            }
        });
        namesBefore.removeAll(names(now.keySet()));
        int gone = namesBefore.size();
        if (gone > 0) {
            changes.add(gone == 1 ? "One entry is no longer there" : gone + " entries are no longer there");
        }
        return changes;
    }

    private static Map<String, String> entries(List<Facts> toRead) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (Facts facts : toRead) {
            for (Facts.Fact fact : facts.rows()) {
                String name = facts.heading() + ", " + fact.label();
                entries.put(hashed(name) + "-" + hashed(fact.value()), name);
            }
        }
        return entries;
    }

    private static Set<String> names(Collection<String> entries) {
        return entries.stream().map(Reading::nameOf).collect(Collectors.toCollection(HashSet::new));
    }

    private static String nameOf(String entry) {
        return entry.split("-", 2)[0];
    }

    private static String hashed(String text) {
        return Sha256.of(text).substring(0, LENGTH);
    }
}
