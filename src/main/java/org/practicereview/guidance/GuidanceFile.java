package org.practicereview.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the guidance keeps as data beside its decision tables. */
enum GuidanceFile {
    EDITIONS("editions.json"),
    WORDING("wording.json"),
    RULES("rules.json"),
    OVERLAYS("overlays.json"),
    LEARNING("learning.json");

    private final String name;

    GuidanceFile(String name) {
        this.name = name;
    }

    JsonNode read(ObjectMapper json) {
        try (InputStream source = new ClassPathResource("guidance/" + name).getInputStream()) {
            return json.readTree(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        } catch (JacksonException unreadable) {
            throw new UnreliableGuidance(name + " cannot be read: " + unreadable.getOriginalMessage(), unreadable);
        }
    }
}
