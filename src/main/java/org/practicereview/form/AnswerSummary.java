package org.practicereview.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Answers as they are read back: on the check-answers page, in a case, in what was sent.
 *
 * @param groups the answers in the order of the questions; each entry of a list is a group of its own
 */
public record AnswerSummary(List<Group> groups) {

    private static final DateWords WORDS = new DateWords();

    /**
     * Answers under one heading.
     *
     * @param heading empty for the form itself, else the entry, for instance {@code Child 2}, or what it is about
     */
    public record Group(String heading, List<Row> rows) {}

    /**
     * One question with its answer.
     *
     * @param field name of the field, as the page's form names it
     * @param question the question
     * @param lines the answer, one line each; none where nothing was answered
     */
    public record Row(String field, String question, List<String> lines) {

        public boolean isAnswered() {
            return !lines.isEmpty();
        }

        /** The place of the question on the page where it is asked. */
        public String anchor() {
            return FieldNames.anchor(field);
        }
    }

    public static AnswerSummary of(Form form, JsonNode answers) {
        List<Group> groups = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Field field : form.fields()) {
            JsonNode answer = answers.path(field.name());
            if (field.kind() != Field.Kind.ENTRIES) {
                rows.add(row(field, field.name(), answer));
                continue;
            }
            add(groups, "", rows);
            rows = new ArrayList<>();
            for (int i = 0; i < answer.size(); i++) {
                add(groups, heading(field, i, answer.path(i)), entry(field, i, answer.path(i)));
            }
            if (answer.isEmpty()) {
                rows.add(new Row(field.name(), field.label(), List.of()));
            }
        }
        add(groups, "", rows);
        return new AnswerSummary(List.copyOf(groups));
    }

    private static void add(List<Group> groups, String heading, List<Row> rows) {
        if (!rows.isEmpty()) {
            groups.add(new Group(heading, List.copyOf(rows)));
        }
    }

    private static String heading(Field list, int index, JsonNode entry) {
        return list.fields().stream()
                .filter(field -> field.kind() == Field.Kind.GIVEN)
                .findFirst()
                .map(about -> label(about, entry.path(about.name()).asString("")))
                .orElseGet(() -> list.each() + " " + (index + 1));
    }

    private static List<Row> entry(Field list, int index, JsonNode entry) {
        return list.fields().stream()
                .filter(field -> field.kind() != Field.Kind.GIVEN)
                .map(field -> row(field, list.name() + "[" + index + "]." + field.name(), entry.path(field.name())))
                .toList();
    }

    private static Row row(Field field, String name, JsonNode answer) {
        return new Row(name, field.label(), lines(field, answer));
    }

    private static List<String> lines(Field field, JsonNode answer) {
        if (answer.isArray()) {
            return answer.valueStream()
                    .map(chosen -> label(field, chosen.asString("")))
                    .toList();
        }
        if (answer.isMissingNode()
                || answer.isNull()
                || answer.isContainer()
                || answer.asString().isBlank()) {
            return List.of();
        }
        return switch (field.kind()) {
            case YES_NO -> List.of(answer.isBoolean() ? (answer.asBoolean() ? "Yes" : "No") : answer.asString());
            case DATE -> List.of(date(answer.asString()));
            case CHOICE -> List.of(label(field, answer.asString()));
            default -> answer.asString().lines().toList();
        };
    }

    private static String label(Field field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(Field.Option::label)
                .findFirst()
                .orElse(value);
    }

    private static String date(String typed) {
        try {
            return WORDS.date(LocalDate.parse(typed));
        } catch (DateTimeException notADate) {
            return typed;
        }
    }
}
