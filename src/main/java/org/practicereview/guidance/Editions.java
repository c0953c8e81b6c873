package org.practicereview.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The editions in the order they came into force, read from {@code guidance/editions.json} (rule book, section 0.1). */
@Component
public class Editions {

    private final List<Edition> editions;

    @Autowired
    Editions(ObjectMapper json) {
        this(GuidanceFile.EDITIONS.read(json));
    }

    /** Refuses editions that do not follow one another, or inherit what is not there. */
    Editions(JsonNode entries) {
        this.editions = EditionsFile.read(entries);
    }

    /**
     * The edition in force on that day.
     *
     * @throws IllegalArgumentException before the first edition the service knows
     */
    public Edition on(LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.inForceFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("no edition was in force on " + day));
    }

    /**
     * The edition of that code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Edition of(String code) {
        return editions.stream()
                .filter(edition -> edition.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no edition is known as " + code));
    }

    /** The day before the next edition came into force; nothing for the newest. */
    public Optional<LocalDate> lastDayOf(String code) {
        int next = editions.indexOf(of(code)) + 1;
        return next < editions.size()
                ? Optional.of(editions.get(next).inForceFrom().minusDays(1))
                : Optional.empty();
    }

    /** Whose rules to ask, the edition's own first, then those of the editions it inherits from. */
    public List<String> whoseRules(String code) {
        List<String> asked = new ArrayList<>();
        for (String next = code; next != null; next = of(next).inherits()) {
            asked.add(next);
        }
        return List.copyOf(asked);
    }

    public List<Edition> all() {
        return editions;
    }
}
