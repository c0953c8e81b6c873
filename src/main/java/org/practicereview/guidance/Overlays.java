package org.practicereview.guidance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The dated overlays, read from {@code guidance/overlays.json}; what each relaxes is the decision table "Relaxations". */
@Component
public class Overlays {

    private final List<Overlay> overlays;

    @Autowired
    Overlays(ObjectMapper json) {
        this(GuidanceFile.OVERLAYS.read(json));
    }

    /** Refuses an overlay that ends before it starts, or lies over another. */
    Overlays(JsonNode rows) {
        List<Overlay> read = new ArrayList<>();
        for (JsonNode row : rows) {
            Overlay overlay = overlay(row);
            if (overlay.until().isBefore(overlay.from())) {
                throw refused(overlay.code(), "ends before it starts");
            }
            if (read.stream().anyMatch(known -> known.touches(overlay.from(), overlay.until()))) {
                throw refused(overlay.code(), "lies over another");
            }
            read.add(overlay);
        }
        this.overlays = List.copyOf(read);
    }

    public List<Overlay> all() {
        return overlays;
    }

    private static Overlay overlay(JsonNode row) {
        String code = row.path("code").asString("(without a code)");
        try {
            return new Overlay(
                    row.required("code").asString(),
                    row.required("name").asString(),
                    LocalDate.parse(row.required("from").asString()),
                    LocalDate.parse(row.required("until").asString()),
                    new Citation(
                            row.required("ruleId").asString(),
                            row.required("source").asString(),
                            Confidence.valueOf(row.required("confidence").asString())));
        } catch (JacksonException | DateTimeException | IllegalArgumentException unreadable) {
            throw refused(code, "cannot be read: " + unreadable.getMessage());
        }
    }

    private static UnreliableGuidance refused(String code, String why) {
        return new UnreliableGuidance("overlays.json: overlay " + code + " " + why);
    }
}
