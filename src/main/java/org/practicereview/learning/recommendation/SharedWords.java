package org.practicereview.learning.recommendation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares two texts by their words, whatever the order, the endings and the small words between. */
public final class SharedWords {

    private static final Set<String> SMALL = Set.of(
            "the", "and", "for", "that", "all", "are", "with", "from", "their", "they", "this", "will", "should",
            "must", "have", "has", "been", "was", "were", "any", "each", "when", "where", "who", "which", "not", "its",
            "into");

    /** Words that begin alike so far are one word: visit, visits, visited. */
    private static final int BEGINNING = 6;

    private SharedWords() {}

    /** The share of the words that both have, in per cent of the words of both. */
    public static int percent(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long shared = first.stream().filter(second::contains).count();
        return (int) Math.round(200.0 * shared / (first.size() + second.size()));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2 && !SMALL.contains(word))
                .map(SharedWords::plain)
                .collect(Collectors.toSet());
    }

    private static String plain(String word) {
        String singular = word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return singular.substring(0, Math.min(BEGINNING, singular.length()));
    }
}
