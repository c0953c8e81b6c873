package org.practicereview.form;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A form as JSON Schema (2020-12), for whoever sends answers by machine. */
public final class FormSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FormSchema() {}

    /** An object of the answers; an answer that is not required may be left out, empty or null. */
    public static ObjectNode of(Form form) {
        return answers(form.fields());
    }

    private static ObjectNode answers(List<Field> fields) {
        ObjectNode schema = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (Field field : fields) {
            ObjectNode answer = answer(field);
            answer.put("title", field.label());
            if (!field.hint().isEmpty()) {
                answer.put("description", field.hint());
            }
            properties.set(field.name(), answer);
            if (field.required()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private static ObjectNode answer(Field field) {
        ObjectNode answer = JSON.objectNode();
        switch (field.kind()) {
            case TEXT, LONG_TEXT -> text(answer, field);
            case NUMBER -> type(answer, field, "integer");
            case YES_NO -> type(answer, field, "boolean");
            case DATE -> type(answer, field, "string").put("format", "date");
            case CHOICE, GIVEN -> choice(type(answer, field, "string"), field, !field.required());
            case CHOICES -> choice(answer.put("type", "array").putObject("items"), field, false);
            case ENTRIES -> {
                answer.put("type", "array").put("maxItems", Form.MOST_ENTRIES);
                answer.set("items", answers(field.fields()));
            }
        }
        return answer;
    }

    private static void text(ObjectNode answer, Field field) {
        type(answer, field, "string");
        if (field.maximumLength() > 0) {
            answer.put("maxLength", field.maximumLength());
        }
    }

    private static ObjectNode type(ObjectNode answer, Field field, String type) {
        if (field.required()) {
            return answer.put("type", type);
        }
        answer.putArray("type").add(type).add("null");
        return answer;
    }

    private static void choice(ObjectNode answer, Field field, boolean mayBeEmpty) {
        ArrayNode choices = answer.putArray("enum");
        field.options().forEach(option -> choices.add(option.value()));
        if (mayBeEmpty) {
            choices.addNull();
        }
    }
}
