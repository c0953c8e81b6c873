package org.practicereview.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The editions in the order they came into force, read from {@code guidance/editions.json} (rule book, section 0.1). */
@Component
public class Editions {

    private final List<Edition> editions;

    Editions(ObjectMapper json) {
        try (InputStream source = new ClassPathResource("guidance/editions.json").getInputStream()) {
            editions = StreamSupport.stream(json.readTree(source).spliterator(), false)
                    .map(Editions::edition)
                    .sorted(Comparator.comparing(Edition::inForceFrom))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("editions cannot be read", unreadable);
        }
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

    public List<Edition> all() {
        return editions;
    }

    private static Edition edition(JsonNode entry) {
        return new Edition(
                entry.required("code").asString(),
                entry.required("name").asString(),
                LocalDate.parse(entry.required("inForceFrom").asString()),
                entry.required("checked").asBoolean());
    }
}
