package org.practicereview.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the entries of a section that is a list are known by while it is filled in. Their place is not enough: it changes
 * when somebody removes another entry, and two people who each add one have the same place in mind.
 */
public final class EntryIds {

    private EntryIds() {}

    /** A new id for an entry that is added; never that of another one, also not of one that was removed. */
    public static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /**
     * The ids of the entries of a list that nobody has saved yet: everybody begins with the same entries in the same
     * places.
     */
    static List<String> start(int entries) {
        return IntStream.range(0, entries).mapToObj(Integer::toString).toList();
    }

    /**
     * The ids of the entries of a section that was saved whole, as a machine does: an entry that is the same as before
     * keeps its id, a changed one has that of the entry that stood in its place.
     */
    static List<String> after(Drafts.@Nullable Draft before, JsonNode answers) {
        JsonNode now = list(answers);
        if (before == null) {
            return start(now.size());
        }
        JsonNode was = list(before.answers());
        List<String> ids = new ArrayList<>(before.entries());
        String[] found = new String[now.size()];
        Set<Integer> kept = new HashSet<>();
        for (int i = 0; i < found.length; i++) {
            for (int old = 0; old < ids.size() && found[i] == null; old++) {
                if (was.path(old).equals(now.get(i)) && kept.add(old)) {
                    found[i] = ids.get(old);
                }
            }
        }
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                found[i] = i < ids.size() && kept.add(i) ? ids.get(i) : fresh();
            }
        }
        return List.of(found);
    }

    /** The ids as they are stored; in a draft from before they were stored, the places of the entries. */
    static List<String> read(@Nullable String stored, JsonNode answers) {
        return stored == null
                ? start(list(answers).size())
                : Stream.of(stored.split(",")).filter(id -> !id.isEmpty()).toList();
    }

    /** The list, where the section is nothing else. */
    private static JsonNode list(JsonNode answers) {
        return answers.size() == 1 && answers.iterator().next().isArray()
                ? answers.iterator().next()
                : JsonNodeFactory.instance.arrayNode();
    }
}
