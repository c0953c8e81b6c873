package org.practicereview.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A form as a page shows it: the questions, what has been typed so far, and what is wrong with it.
 *
 * @param form the questions
 * @param typed the answers so far, also impossible ones
 * @param errors what is wrong, in the order of the questions
 */
public record TypedForm(Form form, JsonNode typed, List<AnswerError> errors) {

    /** What is wrong is said as a page says it. */
    public TypedForm {
        if (errors.isEmpty()) {
            errors = List.of();
        } else {
            TypedForm answers = new TypedForm(form, typed, List.of());
            errors = ErrorOrder.ordered(
                    form,
                    errors.stream()
                            .map(error -> ErrorNames.named(answers, error))
                            .toList());
        }
    }

    public static TypedForm of(Form form, JsonNode typed) {
        return new TypedForm(form, typed, List.of());
    }

    public TypedForm withErrors(List<AnswerError> wrong) {
        return new TypedForm(form, typed, wrong);
    }

    /** What was typed into the field of that name ({@code children[0].surname}), or nothing. */
    public String value(String field) {
        JsonNode node = node(field);
        return node.isMissingNode() || node.isNull() || node.isContainer() ? "" : node.asString();
    }

    /** Whether that option was chosen. */
    public boolean isChosen(String field, String option) {
        JsonNode node = node(field);
        if (node.isArray()) {
            return node.valueStream().anyMatch(chosen -> chosen.asString("").equals(option));
        }
        return value(field).equals(option);
    }

    /** Part of a typed date: 0 year, 1 month, 2 day; as typed when it is no date. */
    public String datePart(String field, int part) {
        String[] parts = value(field).split("-", 3);
        String typedPart = parts.length == 3 ? parts[part] : "";
        return errors.isEmpty() || error(field) == null ? typedPart.replaceFirst("^0", "") : typedPart;
    }

    /** How many entries a list has. */
    public int entries(String field) {
        return node(field).isArray() ? node(field).size() : 0;
    }

    /** What an entry of a list is about that has one for each such thing: as it was typed, else the one in its place. */
    public Field.Option about(Field list, int entry) {
        String typedAs = list.fields().stream()
                .filter(field -> field.kind() == Field.Kind.GIVEN)
                .map(field -> value(list.name() + "[" + entry + "]." + field.name()))
                .findFirst()
                .orElse("");
        return list.options().stream()
                .filter(option -> option.value().equals(typedAs))
                .findFirst()
                .orElseGet(() -> list.options().get(entry));
    }

    /** What is wrong with that field, or nothing. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(AnswerError::message)
                .findFirst()
                .orElse(null);
    }

    /** The HTML id of that field. */
    public String anchor(String field) {
        return FieldNames.anchor(field);
    }

    private JsonNode node(String field) {
        return typed.at("/" + field.replace("[", "/").replace("]", "").replace(".", "/"));
    }
}
