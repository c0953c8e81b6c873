package org.practicereview.guidance;

import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The themes of learning, and the words by which a recommendation is looked at (L9), from {@code guidance/learning.json}. */
@Component
public class LearningTerms {

    private final List<Theme> themes;
    private final JsonNode words;

    public LearningTerms(ObjectMapper json) {
        JsonNode terms = GuidanceFile.LEARNING.read(json);
        this.themes = StreamSupport.stream(terms.required("themes").spliterator(), false)
                .map(theme -> new Theme(
                        theme.required("code").asString(),
                        theme.required("words").asString()))
                .toList();
        this.words = terms.required("words");
    }

    public List<Theme> themes() {
        return themes;
    }

    /** A theme in words; the code itself where the list no longer knows it. */
    public String theme(String code) {
        return themes.stream()
                .filter(theme -> theme.code().equals(code))
                .map(Theme::words)
                .findFirst()
                .orElse(code);
    }

    /** Words that name nobody who could be asked. */
    List<String> nobody() {
        return list("nobody");
    }

    /** Verbs after which nothing need have changed. */
    List<String> vague() {
        return list("vague");
    }

    /** By which it can be seen whether something changed. */
    List<String> measured() {
        return list("measured");
    }

    /** What is given to staff, and seldom seen in practice by itself. */
    List<String> training() {
        return list("training");
    }

    private List<String> list(String name) {
        return StreamSupport.stream(words.required(name).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
