package org.practicereview.form;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a form that has a page of its own.
 *
 * @param name name of the record component, which stands in the page's address
 * @param title what it is called
 * @param hint what to know before answering, may be empty
 * @param fields names of its questions
 */
public record FormSection(String name, String title, String hint, List<String> fields) {

    /** This section, without that question. */
    FormSection without(String field) {
        return new FormSection(
                name,
                title,
                hint,
                fields.stream().filter(own -> !own.equals(field)).toList());
    }

    /** The answers to its questions among those to the whole form. */
    public ObjectNode of(JsonNode answers) {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        fields.stream().filter(answers::has).forEach(name -> own.set(name, answers.get(name)));
        return own;
    }

    /** Whether what is wrong is wrong in this section. */
    public boolean holds(AnswerError error) {
        String[] parts = error.pointer().split("/", 3);
        return parts.length > 1 && fields.contains(parts[1]);
    }
}
