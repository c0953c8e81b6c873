package org.practicereview.adviser;

import java.util.Map;
import java.util.stream.Collectors;
import org.practicereview.form.Field;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the answers to a form off the parameters of a request, as strictly as any other answers. */
@Component
public class QueryAnswers {

    private final FormReader reader;
    private final ObjectMapper json;

    QueryAnswers(FormReader reader, ObjectMapper json) {
        this.reader = reader;
        this.json = json;
    }

    /**
     * The answers as a record.
     *
     * @throws org.practicereview.form.InvalidAnswers naming each parameter and what is wrong with it
     */
    public <F extends Record> F read(Map<String, String> given, Class<F> type) {
        Map<String, Field.Kind> kinds =
                Form.of(type).fields().stream().collect(Collectors.toMap(Field::name, Field::kind));
        ObjectNode answers = json.createObjectNode();
        given.forEach((name, answer) -> {
            boolean truth = kinds.get(name) == Field.Kind.YES_NO && (answer.equals("true") || answer.equals("false"));
            if (truth) {
                answers.put(name, Boolean.parseBoolean(answer));
            } else {
                answers.put(name, answer);
            }
        });
        return reader.read(answers, type);
    }
}
