package org.practicereview.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practicereview.casefile.IncidentReference;

/**
 * A case to be read, and what the parts of its addresses are in it: a number of a document is another than one of a comment.
 *
 * @param kind what it is called in the table
 * @param named by a piece of the routes that are read of it: what their variables stand for; a later one goes before
 * @param without pieces of the routes that are not: it has nothing there for anybody
 */
record WholeCase(
        String kind, IncidentReference reference, Map<String, Map<String, String>> named, Set<String> without) {

    /** A piece of every route. */
    static final String EVERYTHING = "/";

    static WholeCase of(String kind, IncidentReference reference) {
        return new WholeCase(kind, reference, new LinkedHashMap<>(), new HashSet<>());
    }

    /** These routes are read, too. */
    WholeCase with(String piece, Map<String, String> names) {
        named.put(piece, names);
        return this;
    }

    WholeCase with(String... pieces) {
        for (String piece : pieces) {
            with(piece, Map.of("number", "1"));
        }
        return this;
    }

    WholeCase without(String... pieces) {
        without.addAll(List.of(pieces));
        return this;
    }

    boolean has(Route route) {
        return named.keySet().stream().anyMatch(route.pattern()::contains)
                && without.stream().noneMatch(route.pattern()::contains);
    }

    Map<String, String> names(Route route) {
        Map<String, String> names = new HashMap<>(Map.of("reference", reference.value()));
        named.forEach((piece, values) -> {
            if (route.pattern().contains(piece)) {
                names.putAll(values);
            }
        });
        return names;
    }
}
