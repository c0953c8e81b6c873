package org.practicereview.form.page;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was typed into a page, to be sent once more from another one. */
public final class Again {

    private static final Set<String> OF_THE_PAGE = Set.of("action", "draftVersion", "entryId");

    private Again() {}

    /** Names and values of what was typed; what belongs to the page itself is left out. */
    public static List<Map.Entry<String, String>> of(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .filter(entry ->
                        !OF_THE_PAGE.contains(entry.getKey()) && !entry.getKey().startsWith("_"))
                .flatMap(entry -> entry.getValue().stream().map(value -> Map.entry(entry.getKey(), value)))
                .toList();
    }
}
