package org.practicereview.form.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was typed into a page that could not be accepted.
 *
 * @param path the page
 * @param values what was typed, by name of the field; never a password, a token or a file
 */
public record TypedAnswers(String path, Map<String, List<String>> values) implements Serializable {

    /** As much is kept as fits into so many characters; later fields are dropped. */
    static final int MOST_CHARACTERS = 64 * 1024;

    public static TypedAnswers of(HttpServletRequest request) {
        LinkedHashMap<String, List<String>> values = new LinkedHashMap<>();
        int room = MOST_CHARACTERS;
        for (Map.Entry<String, String[]> typed : request.getParameterMap().entrySet()) {
            room -= typed.getKey().length()
                    + Arrays.stream(typed.getValue()).mapToInt(String::length).sum();
            if (room < 0) {
                break;
            }
            if (mayBeKept(typed.getKey())) {
                values.put(typed.getKey(), new ArrayList<>(List.of(typed.getValue())));
            }
        }
        return new TypedAnswers(request.getRequestURI(), values);
    }

    private static boolean mayBeKept(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith("_csrf") && !lower.contains("password") && !lower.equals("action");
    }

    /** What was typed stays out of logs. */
    @Override
    public String toString() {
        return "TypedAnswers of " + path;
    }
}
