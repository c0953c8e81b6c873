package org.practicereview.guidance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.practicereview.form.Field.Option;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The themes of learning, and the words by which a recommendation is looked at (L9), from {@code guidance/learning.json}. */
@Component
public class LearningTerms {

    private final List<LearningTheme> themes;
    private final Map<String, LearningTheme> byCode = new LinkedHashMap<>();
    private final JsonNode words;

    public LearningTerms(ObjectMapper json) {
        JsonNode terms = GuidanceFile.LEARNING.read(json);
        terms.required("themes").forEach(this::add);
        this.themes = byCode.values().stream().distinct().toList();
        this.words = terms.required("words");
    }

    /** A theme by its code, and by those that it had in earlier lists and that are stored here and there. */
    private void add(JsonNode listed) {
        LearningTheme theme = new LearningTheme(
                listed.required("code").asString(), listed.required("words").asString());
        byCode.put(theme.code(), theme);
        listed.path("earlier").forEach(code -> byCode.put(code.asString(), theme));
    }

    public List<LearningTheme> themes() {
        return themes;
    }

    /** The themes, to choose from in a form. */
    public List<Option> options() {
        return themes.stream()
                .map(theme -> new Option(theme.code(), theme.words()))
                .toList();
    }

    /** Whether these are codes of the list as it is today. */
    public boolean lists(List<String> codes) {
        return themes.stream().map(LearningTheme::code).toList().containsAll(codes);
    }

    /** All codes of themes, also those of earlier lists: addresses with them are kept by others. */
    public List<String> codesEver() {
        return List.copyOf(byCode.keySet());
    }

    /** The theme that a code means today; the code itself where the list no longer knows it. */
    public LearningTheme find(String code) {
        return byCode.getOrDefault(code, new LearningTheme(code, code));
    }

    /** A theme in words; the code itself where the list no longer knows it. */
    public String theme(String code) {
        return find(code).words();
    }

    /** Words that name nobody who could be asked. */
    List<String> nobody() {
        return list("nobody");
    }

    /** Verbs after which nothing need have changed. */
    List<String> vague() {
        return list("vague");
    }

    /** Words of what is measured: by it can be seen whether something changed. */
    List<String> measured() {
        return list("measured");
    }

    /** Words of what is given to staff, and is seldom seen in practice by itself. */
    List<String> training() {
        return list("training");
    }

    private List<String> list(String name) {
        return StreamSupport.stream(words.required(name).spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
