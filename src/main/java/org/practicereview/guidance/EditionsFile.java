package org.practicereview.guidance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the editions strictly: the service does not start with editions that contradict each other. */
final class EditionsFile {

    private EditionsFile() {}

    static List<Edition> read(JsonNode entries) {
        List<Edition> editions = new ArrayList<>();
        for (JsonNode entry : entries) {
            Edition next = edition(entry);
            refuseUnlessItFollows(editions, next);
            editions.add(next);
        }
        if (editions.isEmpty()) {
            throw new UnreliableGuidance("editions.json names no edition");
        }
        return List.copyOf(editions);
    }

    private static Edition edition(JsonNode entry) {
        String code = entry.path("code").asString("(without a code)");
        try {
            LocalDate inForceFrom =
                    LocalDate.parse(entry.required("inForceFrom").asString());
            return new Edition(
                    entry.required("code").asString(),
                    entry.required("name").asString(),
                    inForceFrom,
                    entry.has("textFrom")
                            ? LocalDate.parse(entry.path("textFrom").asString())
                            : inForceFrom,
                    inherits(entry),
                    entry.required("checked").asBoolean());
        } catch (JacksonException | DateTimeException | IllegalArgumentException unreadable) {
            throw refused(code, "cannot be read: " + unreadable.getMessage());
        }
    }

    private static @Nullable String inherits(JsonNode entry) {
        return entry.has("inherits") ? entry.path("inherits").asString() : null;
    }

    private static void refuseUnlessItFollows(List<Edition> earlier, Edition next) {
        for (Edition known : earlier) {
            refuseIf(known.code().equals(next.code()), next, "stands there twice");
            refuseIf(
                    !next.inForceFrom().isAfter(known.inForceFrom()),
                    next,
                    "starts on " + next.inForceFrom() + ", inside " + known.code()
                            + ", which stands before it and starts on " + known.inForceFrom());
            refuseIf(
                    !next.inForceFrom().isAfter(known.textFrom()),
                    next,
                    "starts before the text of " + known.code() + " appeared on " + known.textFrom());
        }
        refuseIf(next.textFrom().isBefore(next.inForceFrom()), next, "has a text that appeared before its start");
        refuseIf(
                next.inherits() != null
                        && earlier.stream().noneMatch(known -> known.code().equals(next.inherits())),
                next,
                "inherits " + next.inherits() + ", which is no edition before it");
        refuseIf(!next.checked() && next.inherits() == null, next, "is not checked and inherits from none");
    }

    private static void refuseIf(boolean wrong, Edition edition, String why) {
        if (wrong) {
            throw refused(edition.code(), why);
        }
    }

    private static UnreliableGuidance refused(String code, String why) {
        return new UnreliableGuidance("editions.json: edition " + code + " " + why);
    }
}
