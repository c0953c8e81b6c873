package org.practicereview.guidance;

import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Every rule of the rule book, read from {@code guidance/rules.json}. */
@Component
public class Rules {

    private final List<Rule> rules;

    @Autowired
    Rules(ObjectMapper json) {
        try {
            this.rules = List.of(json.treeToValue(GuidanceFile.RULES.read(json), Rule[].class));
        } catch (JacksonException unreadable) {
            throw new UnreliableGuidance("rules.json cannot be read: " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** All rules, in the order of the rule book. */
    public List<Rule> all() {
        return rules;
    }
}
