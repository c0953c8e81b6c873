package org.practicereview.web.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An answer that stands on no page any more, so that it can be copied from here. The page that it was typed into is not
 * known, so its question is told by what its field is called, in words.
 */
public record LostAnswer(String question, List<String> values) {

    /** Of no use to whoever typed the rest. */
    private static final Set<String> HIDDEN =
            Set.of("action", "draftVersion", "entryId", "find", "from", "hash", "lookedAt", "on", "version");

    /** A date is typed in three parts. */
    private static final Pattern PART_OF_A_DATE = Pattern.compile("(.+)-(?:day|month|year)");

    private static final Pattern ENTRY = Pattern.compile("\\[(\\d{1,6})]\\.?");

    /** All that is worth copying, in the order of the form. */
    static List<LostAnswer> of(Map<String, List<String>> typed) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        typed.forEach((name, values) -> {
            List<String> given = values.stream()
                    .filter(value -> !value.isBlank())
                    .map(LostAnswer::inWords)
                    .toList();
            if (!HIDDEN.contains(name) && !given.isEmpty()) {
                Matcher date = PART_OF_A_DATE.matcher(name);
                answers.merge(
                        date.matches() ? date.group(1) : name,
                        given,
                        (before, next) -> List.of(String.join(" ", join(before, next))));
            }
        });
        List<LostAnswer> lost = new ArrayList<>();
        answers.forEach((name, values) -> lost.add(new LostAnswer(question(name), values)));
        return lost;
    }

    private static List<String> join(List<String> before, List<String> next) {
        return Stream.concat(before.stream(), next.stream()).toList();
    }

    /** {@code children[0].dateOfBirth} is “Children 1: date of birth”. */
    private static String question(String name) {
        String apart = ENTRY.matcher(name)
                .replaceAll(entry -> " " + (Long.parseLong(entry.group(1)) + 1) + ": ")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("[._-]+", " ")
                .strip()
                .replaceAll(":$", "")
                .toLowerCase(Locale.UK);
        return apart.isEmpty() ? name : apart.substring(0, 1).toUpperCase(Locale.UK) + apart.substring(1);
    }

    private static String inWords(String value) {
        return switch (value) {
            case "true" -> "Yes";
            case "false" -> "No";
            default -> value;
        };
    }
}
