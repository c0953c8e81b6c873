package org.practicereview.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Answers as people read them: labels of choices, dates in words, entries one after the other. */
public final class AnswersInWords {

    private static final String NOTHING = "Not given";

    private AnswersInWords() {}

    /** One question and its answer in words. */
    public record Row(String field, String label, String value) {}

    /** All questions of the form with their answers, entries numbered. */
    public static List<Row> of(Form form, JsonNode answers) {
        List<Row> rows = new ArrayList<>();
        addAll(rows, form.fields(), answers, "", "");
        return rows;
    }

    private static void addAll(List<Row> rows, List<Field> fields, JsonNode answers, String prefix, String heading) {
        for (Field field : fields) {
            JsonNode answer = answers.path(field.name());
            String name = prefix + field.name();
            if (field.kind() == Field.Kind.ENTRIES) {
                addEntries(rows, field, answer, name);
            } else {
                rows.add(new Row(name, heading + field.label(), words(field, answer)));
            }
        }
    }

    private static void addEntries(List<Row> rows, Field field, JsonNode entries, String name) {
        if (entries.isEmpty()) {
            rows.add(new Row(name, field.label(), NOTHING));
        }
        for (int i = 0; i < entries.size(); i++) {
            addAll(rows, field.fields(), entries.get(i), name + "[" + i + "].", field.label() + " " + (i + 1) + ": ");
        }
    }

    private static String words(Field field, JsonNode answer) {
        if (answer.isMissingNode() || answer.isNull() || (answer.isContainer() && answer.isEmpty())) {
            return NOTHING;
        }
        return switch (field.kind()) {
            case DATE -> day(answer.asString());
            case YES_NO -> answer.isBoolean() ? (answer.asBoolean() ? "Yes" : "No") : answer.asString();
            case CHOICE -> label(field, answer.asString());
            case CHOICES ->
                answer.valueStream()
                        .map(chosen -> label(field, chosen.asString()))
                        .collect(Collectors.joining(", "));
            default -> answer.asString().isEmpty() ? NOTHING : answer.asString();
        };
    }

    private static String label(Field field, String chosen) {
        return field.options().stream()
                .filter(option -> option.value().equals(chosen))
                .map(Field.Option::label)
                .findFirst()
                .orElse(chosen.isEmpty() ? NOTHING : chosen);
    }

    private static String day(String typed) {
        try {
            return DayInWords.of(LocalDate.parse(typed));
        } catch (DateTimeException notADate) {
            return typed.isEmpty() ? NOTHING : typed;
        }
    }
}
