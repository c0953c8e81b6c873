package org.practicereview.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a browser sends ({@code incidentOn-day=3}, {@code children[0].surname=…}) into the JSON a machine would send. */
@Component
public class PageAnswers {

    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{1,2}");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    private final ObjectMapper json;

    public PageAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** The answers to the questions of the form; parameters that answer no question are left aside. */
    public ObjectNode read(Map<String, List<String>> parameters, Form form) {
        return read(parameters, form.fields(), "");
    }

    private ObjectNode read(Map<String, List<String>> parameters, List<Field> fields, String prefix) {
        ObjectNode answers = json.createObjectNode();
        for (Field field : fields) {
            String name = prefix + field.name();
            List<String> given = parameters.getOrDefault(name, List.of());
            switch (field.kind()) {
                case ENTRIES -> answers.set(field.name(), entries(parameters, field, name));
                case CHOICES -> given.forEach(answers.withArray(field.name())::add);
                case DATE -> answers.put(field.name(), date(parameters, name));
                case YES_NO -> yesNo(answers, field.name(), given);
                case NUMBER -> number(answers, field.name(), given);
                default -> answers.put(field.name(), given.isEmpty() ? "" : given.get(0));
            }
        }
        return answers;
    }

    private ArrayNode entries(Map<String, List<String>> parameters, Field field, String name) {
        ArrayNode entries = json.createArrayNode();
        for (int i = 0; i < Form.MOST_ENTRIES; i++) {
            String prefix = name + "[" + i + "]";
            if (parameters.keySet().stream().noneMatch(key -> key.startsWith(prefix))) {
                break;
            }
            ObjectNode entry = read(parameters, field.fields(), prefix + ".");
            if (!isLeftEmpty(field, entry)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** A page always offers an entry; left empty it counts only where an entry may be empty, as a child not yet known. */
    private static boolean isLeftEmpty(Field list, ObjectNode entry) {
        return list.fields().stream().anyMatch(Field::required)
                && entry.valueStream()
                        .allMatch(answer ->
                                answer.isEmpty() && answer.asString("").isBlank());
    }

    /**
     * Three boxes become an ISO date; what is no date is kept as typed, so that it can be shown again. An address may also
     * name the ISO date itself, so that an answer can be linked.
     */
    private static String date(Map<String, List<String>> parameters, String name) {
        List<String> typed = Stream.of("-year", "-month", "-day")
                .map(part ->
                        parameters.getOrDefault(name + part, List.of("")).get(0).strip())
                .toList();
        if (typed.stream().allMatch(String::isEmpty)) {
            return parameters.getOrDefault(name, List.of("")).get(0).strip();
        }
        return day(typed).map(LocalDate::toString).orElse(String.join("-", typed));
    }

    private static Optional<LocalDate> day(List<String> typed) {
        boolean wellFormed = FOUR_DIGITS.matcher(typed.get(0)).matches()
                && TWO_DIGITS.matcher(typed.get(1)).matches()
                && TWO_DIGITS.matcher(typed.get(2)).matches();
        if (!wellFormed) {
            return Optional.empty();
        }
        try {
            int[] parts = typed.stream().mapToInt(Integer::parseInt).toArray();
            return Optional.of(LocalDate.of(parts[0], parts[1], parts[2]));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static void yesNo(ObjectNode answers, String name, List<String> given) {
        String answer = given.isEmpty() ? "" : given.get(0);
        if (answer.equals("true") || answer.equals("false")) {
            answers.put(name, Boolean.parseBoolean(answer));
        } else {
            answers.put(name, answer);
        }
    }

    private static void number(ObjectNode answers, String name, List<String> given) {
        String answer = given.isEmpty() ? "" : given.get(0).strip();
        try {
            answers.put(name, Integer.parseInt(answer));
        } catch (NumberFormatException notANumber) {
            answers.put(name, answer);
        }
    }
}
