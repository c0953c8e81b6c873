package org.practicereview.form.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was typed into a page that could not be accepted: whole, or nothing of it.
 *
 * @param path the page
 * @param values what was typed, by name of the field; never a password, a code that lets somebody in, a token or a file
 */
public record TypedAnswers(String path, Map<String, List<String>> values) implements Serializable {

    /** More characters than this are not kept until somebody has signed in; each takes up to three bytes of a row. */
    public static final int MOST_KEPT = 256 * 1024;

    /** Parts of the names of fields, in small letters. */
    private static final List<String> SECRET = List.of("password", "onetimecode");

    public static TypedAnswers of(HttpServletRequest request) {
        LinkedHashMap<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, typed) -> {
            if (mayBeKept(name)) {
                values.put(name, new ArrayList<>(List.of(typed)));
            }
        });
        return new TypedAnswers(request.getRequestURI(), values);
    }

    /** These answers, to be shown on the page at that path. */
    public TypedAnswers at(String page) {
        return new TypedAnswers(page, values);
    }

    /** Whether it is short enough to be kept. */
    public boolean canBeKept() {
        long characters = values.entrySet().stream()
                .mapToLong(typed -> typed.getKey().length()
                        + typed.getValue().stream().mapToLong(String::length).sum())
                .sum();
        return characters <= MOST_KEPT;
    }

    /** Whether there is nothing that anybody could miss. */
    public boolean isBlank() {
        return values.values().stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    private static boolean mayBeKept(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith("_") && SECRET.stream().noneMatch(lower::contains) && !lower.equals("action");
    }

    /** What was typed stays out of logs. */
    @Override
    public String toString() {
        return "TypedAnswers of " + path;
    }
}
