package org.practicereview.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads single answers: text, number, yes or no, date, choice. */
final class AnswerValues {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

    /** What is said of each date that is none; a page says of which question too. */
    static final String NOT_A_DATE = "Enter a real date, for example 20 4 2026";

    private AnswerValues() {}

    static Object read(JsonNode answer, Class<?> type, String at, AnswerErrors errors) {
        if (type == String.class) {
            return text(answer, at, errors);
        }
        if (type == LocalDate.class) {
            return date(answer, at, errors);
        }
        if (type == LocalTime.class) {
            return time(answer, at, errors);
        }
        if (type == Boolean.class) {
            return yesOrNo(answer, at, errors);
        }
        if (type == Integer.class) {
            return number(answer, at, errors);
        }
        if (type.isEnum()) {
            return choice(answer, type, at, errors);
        }
        errors.add(at, "wrong-type", "Give an object");
        return null;
    }

    private static String text(JsonNode answer, String at, AnswerErrors errors) {
        if (!answer.isString()) {
            errors.add(at, "wrong-type", "Give a text");
            return null;
        }
        String text = VisibleText.of(answer.asString()).replace("\r\n", "\n").strip();
        if (hasControlCharacter(text)) {
            errors.add(at, "control-character", "Remove characters that cannot be shown");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /**
     * Whether the text holds control characters, which are a server error in one of the two databases, or lone
     * surrogates, which are no text at all.
     */
    static boolean hasControlCharacter(String text) {
        return text.codePoints()
                .anyMatch(character -> (Character.isISOControl(character) && character != '\n' && character != '\t')
                        || Character.getType(character) == Character.SURROGATE);
    }

    private static LocalDate date(JsonNode answer, String at, AnswerErrors errors) {
        if (!answer.isString()) {
            errors.add(at, "wrong-type", "Give a date as year-month-day, for example 2026-04-20");
            return null;
        }
        if (answer.asString().isBlank()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(answer.asString().strip());
            if (date.getYear() >= 1900 && date.getYear() <= 2199) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // said below, in words
        }
        errors.add(at, "not-a-date", NOT_A_DATE);
        return null;
    }

    private static LocalTime time(JsonNode answer, String at, AnswerErrors errors) {
        if (answer.isString() && answer.asString().isBlank()) {
            return null;
        }
        try {
            if (answer.isString()) {
                return LocalTime.parse(answer.asString().strip(), TIME);
            }
        } catch (DateTimeException notATime) {
            // said below, in words
        }
        errors.add(at, "not-a-time", "Enter a time by the 24-hour clock, for example 17:30");
        return null;
    }

    private static Boolean yesOrNo(JsonNode answer, String at, AnswerErrors errors) {
        if (answer.isBoolean()) {
            return answer.asBoolean();
        }
        if (!(answer.isString() && answer.asString().isEmpty())) {
            errors.add(at, "wrong-type", "Answer yes or no (true or false)");
        }
        return null;
    }

    private static Integer number(JsonNode answer, String at, AnswerErrors errors) {
        if (answer.isInt()) {
            return answer.asInt();
        }
        if (!(answer.isString() && answer.asString().isEmpty())) {
            errors.add(at, "wrong-type", "Enter a whole number");
        }
        return null;
    }

    private static Object choice(JsonNode answer, Class<?> type, String at, AnswerErrors errors) {
        if (answer.isString() && answer.asString().isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant ->
                        answer.isString() && ((Enum<?>) constant).name().equals(answer.asString()))
                .findFirst()
                .or(() -> {
                    errors.add(at, "not-a-choice", "Choose one of: " + names(type));
                    return java.util.Optional.empty();
                })
                .orElse(null);
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Objects::toString).collect(Collectors.joining(", "));
    }
}
