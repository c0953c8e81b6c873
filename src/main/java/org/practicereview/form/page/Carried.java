package org.practicereview.form.page;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An answer of one page that is sent once more with the next one, such as the page that shows what would become of it, or the
 * one that says that somebody else was faster.
 */
public record Carried(String name, String value) {

    private static final Set<String> OF_THE_PAGE = Set.of("action", "draftVersion", "entryId");

    /** All answers, without buttons and without what belongs to the page itself. */
    public static List<Carried> all(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .filter(answer -> !isOfThePage(answer.getKey()))
                .flatMap(answer -> answer.getValue().stream().map(value -> new Carried(answer.getKey(), value)))
                .toList();
    }

    private static boolean isOfThePage(String name) {
        return name.startsWith("_") || OF_THE_PAGE.contains(name);
    }
}
