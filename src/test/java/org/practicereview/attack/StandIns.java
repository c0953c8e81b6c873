package org.practicereview.attack;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.practicereview.testing.Partnership;

/**
 * What stands for something in a request: one's own, what belongs to the other area, or nothing.
 *
 * @param named the identifiers of this run by their placeholders
 * @param own references of cases one works on
 */
record StandIns(Map<String, String> named, List<String> own, List<String> ownTasks, List<String> ownDates) {

    /** The identifier of nothing. */
    static final String NONE = "00000000-0000-0000-0000-000000000000";

    /** Something to stand for a part of a path: mostly one's own, sometimes another's, sometimes nothing. */
    String part(String name, Random random) {
        int chance = random.nextInt(10);
        if (chance == 0) {
            return Encoded.inPath(Hostile.word(random));
        }
        boolean foreign = chance < 4;
        return switch (name) {
            case "reference" -> foreign ? named.get("{{foreign}}") : Hostile.any(own, random);
            case "id" -> foreign || ownTasks.isEmpty() ? named.get("{{foreignTask}}") : Hostile.any(ownTasks, random);
            case "date" -> foreign || ownDates.isEmpty() ? named.get("{{foreignDate}}") : Hostile.any(ownDates, random);
            case "member", "person" -> foreign ? named.get("{{foreignPerson}}") : named.get("{{ownPerson}}");
            case "code", "area" -> foreign ? named.get("{{foreignArea}}") : Partnership.SOUTHSHIRE;
            default ->
                Hostile.any(
                        List.of("1", "2", "0", "none", NONE, UUID.randomUUID().toString()), random);
        };
    }

    /**
     * Something of one's own to stand for a part of a path.
     *
     * @param chosen which of so many
     */
    String ownPart(String name, IntUnaryOperator chosen) {
        return switch (name) {
            case "reference" -> one(own, chosen);
            case "id" -> ownTasks.isEmpty() ? NONE : one(ownTasks, chosen);
            case "date" -> ownDates.isEmpty() ? "1" : one(ownDates, chosen);
            case "member", "person" -> named.get("{{ownPerson}}");
            case "code", "area" -> Partnership.NORTHSHIRE;
            default -> "1";
        };
    }

    private static String one(List<String> some, IntUnaryOperator chosen) {
        return some.get(chosen.applyAsInt(some.size()));
    }

    /** Identifiers of the other area, and names that belong to it: to be put wherever something is asked. */
    String foreignWord(Random random) {
        return Hostile.any(
                Stream.of("{{foreign}}", "{{foreignTask}}", "{{foreignArea}}", "{{foreignPerson}}", "{{foreignDate}}")
                        .map(named::get)
                        .toList(),
                random);
    }
}
